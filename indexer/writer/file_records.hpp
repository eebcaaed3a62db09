// SPDX-License-Identifier: GPL-3.0-or-later
// The file records of a database: read and kept by the writer, and read beside it.
#pragma once

#include "indexer/writer/file_record.hpp"

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

using FileVisit = std::function<void(const std::string& name, const FileRecord& record)>;

// Nothing where there is none or it can't be read. Throws Xapian's errors.
std::optional<FileRecord> find_file_record(const Xapian::Database& database, std::string name);

// Throws Xapian's errors; one thread at a time. `database` is not owned.
class FileRecords {
  public:
    explicit FileRecords(Xapian::WritableDatabase& database) : database_(database) {}

    void note(const std::string& name, const FileRecord& record);
    void forget(const std::string& name);

    bool is_empty() const;

    // Calls `visit` for each record that can be read, in order of keys.
    void each(const FileVisit& visit) const;

    // Calls `visit` for those of pages with that hash (FileRecord::bytes_hash) that gave an
    // article, a hundred at most: of a page saved under many names not all are looked at for each.
    void each_of_page(std::uint64_t bytes_hash, const FileVisit& visit) const;

    // Makes the records of those files that name the article `id` name `other`. Names as make_term
    // has them.
    void hand_over(const std::vector<std::string>& names, const std::string& id,
                   const std::string& other);

    // Names of the files whose records name the article. Reads all records: it is asked rarely.
    std::vector<std::string> of_article(const std::string& id) const;

  private:
    void forget_page(const std::string& name);

    Xapian::WritableDatabase& database_;
};

// Sees what was committed up to some moment of this run or before it. Throws DatabaseError where
// that can't be read. One thread at a time.
class KnownFiles {
  public:
    explicit KnownFiles(const std::string& path);

    std::optional<FileRecord> find(std::string name);

    // Whether the article that the file gave, if any, can still be read.
    bool is_whole(const FileRecord& record);

  private:
    auto retry(const auto& work);

    std::string path_;
    std::string head_; // by which it was opened (table_files.hpp)
    Xapian::Database database_;
};

} // namespace newshound
