// SPDX-License-Identifier: GPL-3.0-or-later
// Reading all of a database while writers may be at work.
#pragma once

#include "common/error.hpp"
#include "common/schema/database.hpp"

#include <xapian.h>

#include <string>

namespace newshound {

// What `read` gives, which opens the database at `path` and reads it from its start: again from
// there when a writer has changed it under the reader's hands, at most that often. Throws
// DatabaseBusy when that is not enough, DatabaseError for whatever else Xapian finds wrong.
template <typename Read>
auto read_whole(const std::string& path, const Read& read, int most_attempts = 5) {
    for (int attempt = 1;; ++attempt) {
        try {
            return read();
        } catch (const Xapian::DatabaseModifiedError&) {
            if (attempt == most_attempts)
                throw DatabaseBusy("a writer changes " + path +
                                   " faster than it can be read; try again when it has finished");
        } catch (const Xapian::Error& error) {
            throw DatabaseError("can't read " + path + ": " + reason_of(error));
        }
    }
}

} // namespace newshound
