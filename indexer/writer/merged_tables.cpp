// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/merged_tables.hpp"

#include "common/error.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/table_files.hpp"

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <map>

namespace newshound {
namespace {

namespace fs = std::filesystem;

using Entries = std::map<std::string, std::uint64_t>;

// Of the tables whose entries stay as they are; of the list of articles by word some are joined.
Entries kept_entries(const std::vector<std::string>& folders) {
    Entries all;
    for (const std::string& folder : folders)
        for (const auto& [table, count] : table_entries(folder))
            if (table != "postlist") all[table] += count;
    return all;
}

void sync_tables(const std::string& folder) {
    for (const fs::directory_entry& each : fs::directory_iterator(folder))
        if (is_table_file(each.path().filename().string())) must_sync(each.path());
    must_sync_folder(folder);
}

} // namespace

// Xapian takes a table that can't be opened just then for one that is empty, so what it wrote is
// compared with what it read.
void merge_tables(const std::vector<std::string>& folders, const std::string& fresh) {
    const Entries expected = kept_entries(folders);
    Xapian::Database old;
    for (const std::string& folder : folders)
        old.add_database(Xapian::Database(folder, Xapian::DB_BACKEND_GLASS));
    old.compact(fresh, folders.size() == 1 ? Xapian::DBCOMPACT_NO_RENUMBER : 0);
    if (kept_entries(folders) != expected) throw Xapian::DatabaseModifiedError("");
    const Xapian::Database merged(fresh, Xapian::DB_BACKEND_GLASS);
    if (expected.empty() || kept_entries({fresh}) != expected ||
        old.get_doccount() != merged.get_doccount() ||
        old.get_total_length() != merged.get_total_length())
        throw DatabaseError("a table was not read to its end");
    check_table_files(fresh);
    sync_tables(fresh);
}

} // namespace newshound
