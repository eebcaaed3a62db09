// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a database written anew without gaps: while articles come one by one Xapian leaves
// a third to a half of its blocks empty, and cuts lists into more pieces than they need.
#pragma once

#include <cstdint>
#include <string>

namespace newshound {

struct Compaction {
    std::uint64_t before = 0; // bytes of its tables
    std::uint64_t after = 0;
};

// Writes them, its segments' (segments.hpp) too, as one database to a new folder beside it and puts
// that into its place in one step (renameat2 with RENAME_EXCHANGE, Linux 3.15): who reads it finds
// the old tables or the new ones, whole, also after a crash. Articles, ids and the revision stay;
// so do the other files of the folder, which have to be plain files. Takes that much room on the
// disk meanwhile, and keeps writers off. Throws DatabaseBusy where another program writes,
// DatabaseError, and SystemError (no room, no right to the folder above, a file system that can't
// exchange folders): the database is then as it was.
Compaction compact(const std::string& path);

// The same as a copy in a new folder; the database is only read. Throws the same, and SystemError
// when `to` exists.
Compaction compact_to(const std::string& path, const std::string& to);

// After a run that wrote so many documents: compacts where these are at least half of what is there
// and the tables have 8 MB and more. False when there was no need. Throws as compact().
bool compact_behind(const std::string& path, std::uint64_t written);

// Removes what a compaction left that was killed. Call it as the database's writer.
void forget_compaction(const std::string& path);

// Of all its tables, in bytes.
std::uint64_t archive_bytes(const std::string& path);

} // namespace newshound
