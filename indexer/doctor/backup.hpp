// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a database, and the checksums by which it is told whether one is whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// A line "HASH  NAME" for each file of the database in the folder, in order of names. Throws
// SystemError.
std::string checksums_of(const std::string& folder);

enum class ChecksumState {
    none,     // there is no file of them
    good,     // of these very files
    outdated, // the database was written to since
    damaged,  // files are not as they were, or missing
};

struct ChecksumResult {
    ChecksumState state = ChecksumState::none;
    std::vector<std::string> files; // those that are damaged or missing
};

// Compares a database with its file of checksums. Throws SystemError.
ChecksumResult verify_checksums(const std::string& folder);

// Copies the database at `from`, which may be written to meanwhile, to the new folder `to`, with
// its checksums and the corrections of names (which have none, since people write them). What comes
// is one revision, whole and on the disk, or nothing. Throws DatabaseBusy when a writer commits
// faster than it can be copied, DatabaseError, SystemError.
void back_up(const std::string& from, const std::string& to);

} // namespace newshound
