// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tables of a database are that xapian-replicate keeps: a folder with the file XAPIANDB,
// which names the one of two folders in it that is whole.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// The folder in the replica at `path` that holds its tables now; any other path as it is. Of the
// file, which is data, only the names that xapian-replicate gives are believed.
std::string live_folder(const std::string& path);

// Throws DatabaseError where `path` is such a replica: what makes a database anew or another of it
// is done to the one that it follows.
void must_be_no_replica(const std::string& path);

// Whether a file of that name in a database's folder holds what a commit changed: what a writer
// keeps for replicas under XAPIAN_MAX_CHANGESETS, by the revision that it starts from.
bool is_changeset(std::string_view file_name);

} // namespace newshound
