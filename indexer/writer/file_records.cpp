// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/file_records.hpp"

#include "common/error.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"

#include <algorithm>

namespace newshound {

namespace {

// Runs `action`, telling Xapian's errors in people's words.
auto guarded(const std::string& path, const auto& action) {
    try {
        return action();
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't read " + path + ": " + reason_of(error));
    }
}

} // namespace

KnownFiles::KnownFiles(const std::string& path)
    : path_(path),
      database_(guarded(path, [&] { return Xapian::Database(path, Xapian::DB_BACKEND_GLASS); })) {}

auto KnownFiles::retry(const auto& work) {
    return guarded(path_, [&] {
        for (;;) {
            try {
                return work();
            } catch (const Xapian::DatabaseModifiedError&) {
                if (!database_.reopen())
                    throw; // damaged; else the writer has committed twice since
            }
        }
    });
}

std::optional<FileRecord> find_file_record(const Xapian::Database& database, std::string name) {
    FileRecord record;
    if (!unpack_file_record(database.get_metadata(file_key(name)), name, record))
        return std::nullopt;
    return record;
}

void FileRecords::note(const std::string& name, const FileRecord& record) {
    database_.set_metadata(file_key(name), pack_file_record(name, record));
}

void FileRecords::forget(const std::string& name) {
    database_.set_metadata(file_key(name), "");
}

void FileRecords::each(const FileVisit& visit) const {
    each_metadata(database_, metadata::file_prefix,
                  [&](std::string_view rest, const std::string& bytes) {
                      std::string name(rest);
                      FileRecord record;
                      if (unpack_file_record(bytes, name, record)) visit(name, record);
                  });
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
