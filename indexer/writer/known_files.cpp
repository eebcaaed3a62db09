// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/known_files.hpp"

namespace newshound {

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
