// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/file_records.hpp"

#include "common/schema/database.hpp"

namespace newshound {

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

std::vector<std::string> FileRecords::of_article(const std::string& id) const {
    std::vector<std::string> files;
    each([&](const std::string& name, const FileRecord& record) {
        if (record.article == id) files.push_back(name);
    });
    return files;
}

std::optional<FileRecord> KnownFiles::find(std::string name) {
    const std::string key = file_key(name);
    for (;;) {
        try {
            FileRecord record;
            if (!unpack_file_record(database_.get_metadata(key), name, record)) return std::nullopt;
            return record;
        } catch (const Xapian::DatabaseModifiedError&) {
            database_.reopen(); // the writer has committed twice since
        }
    }
}

} // namespace newshound
