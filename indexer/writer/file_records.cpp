// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/file_records.hpp"

#include "common/error.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/table_files.hpp"
#include "indexer/writer/whole_reading.hpp"

#include <algorithm>
#include <utility>

namespace newshound {

KnownFiles::KnownFiles(const std::string& path)
    : path_(path), head_(table_head(path)),
      database_(read_whole(path, [&] { return joined(open_segments(path)); })) {}

auto KnownFiles::retry(const auto& work) {
    bool is_first = true;
    return read_whole(path_, [&] {
        if (!std::exchange(is_first, false)) {
            // The writer may have committed twice since.
            if (table_head(path_) == head_)
                throw DatabaseError("can't read " + path_ + ": it is damaged");
            head_ = table_head(path_);
            database_ = joined(open_segments(path_));
        }
        return work();
    });
}

std::optional<FileRecord> find_file_record(const Xapian::Database& database, std::string name) {
    FileRecord record;
    if (!unpack_file_record(database.get_metadata(file_key(name)), name, record))
        return std::nullopt;
    return record;
}

void FileRecords::note(const std::string& name, const FileRecord& record) {
    forget_page(name);
    database_.set_metadata(file_key(name), pack_file_record(name, record));
    if (!record.article.empty()) database_.set_metadata(page_key(record.bytes_hash, name), name);
}

void FileRecords::forget_page(const std::string& name) {
    const std::optional<FileRecord> old = find_file_record(database_, name);
    if (old && !old->article.empty()) database_.set_metadata(page_key(old->bytes_hash, name), "");
}

void FileRecords::forget(const std::string& name) {
    forget_page(name);
    database_.set_metadata(file_key(name), "");
}

bool FileRecords::is_empty() const {
    const std::string prefix(metadata::file_prefix);
    return database_.metadata_keys_begin(prefix) == database_.metadata_keys_end(prefix);
}

void FileRecords::each(const FileVisit& visit) const {
    each_metadata(database_, metadata::file_prefix,
                  [&](std::string_view rest, const std::string& bytes) {
                      std::string name(rest);
                      FileRecord record;
                      if (unpack_file_record(bytes, name, record)) visit(name, record);
                  });
}

void FileRecords::each_of_page(std::uint64_t bytes_hash, const FileVisit& visit) const {
    constexpr int most_looked_at = 100;
    const std::string start = page_key(bytes_hash, "");
    const auto end = database_.metadata_keys_end(start);
    int looked_at = 0;
    for (auto at = database_.metadata_keys_begin(start); at != end; ++at) {
        if (++looked_at > most_looked_at) return;
        const std::string name = database_.get_metadata(*at);
        const std::optional<FileRecord> record = find_file_record(database_, name);
        if (record && record->bytes_hash == bytes_hash) visit(name, *record);
    }
}

void FileRecords::hand_over(const std::vector<std::string>& names, const std::string& id,
                            const std::string& other) {
    for (const std::string& key_name : names) {
        const std::string key = file_key(key_name);
        std::string name = key_name;
        FileRecord record;
        if (!unpack_file_record(database_.get_metadata(key), name, record)) continue;
        if (record.article != id) continue;
        record.article = other;
        note(name, record);
    }
}

std::vector<std::string> FileRecords::of_article(const std::string& id) const {
    std::vector<std::string> files;
    each([&](const std::string& name, const FileRecord& record) {
        if (record.article == id) files.push_back(name);
    });
    return files;
}

std::optional<FileRecord> KnownFiles::find(std::string name) {
    return retry([&] { return find_file_record(database_, name); });
}

bool KnownFiles::is_whole(const FileRecord& record) {
    if (record.article.empty()) return true;
    const std::string term = std::string(article_prefix) + record.article;
    return retry([&] {
        if (database_.get_termfreq(term) == 0) return false; // lost, or removed
        Article ignored;
        return std::all_of(database_.postlist_begin(term), database_.postlist_end(term),
                           [&](Xapian::docid docid) {
                               return read_article(database_.get_document(docid), ignored);
                           });
    });
}

} // namespace newshound
