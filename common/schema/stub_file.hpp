// SPDX-License-Identifier: GPL-3.0-or-later
// Stub files: a list of databases here and on other machines that are asked as one. We read them
// ourselves and only where a person names one with --stub, since Xapian's own reader takes one
// found inside any folder, and runs programs that it names.
//
// A line each: "auto FOLDER" or "glass FOLDER", relative to the stub file's folder, or
// "remote HOST:PORT" (xapian-tcpsrv), as shard_place.hpp has it. Empty lines and those from # on
// are passed over.
#pragma once

#include <string>
#include <vector>

namespace newshound {

// The names of the databases in it, as open_database takes them. Throws DatabaseError naming the
// file, and the line that is none of these.
std::vector<std::string> read_stub(const std::string& path);

} // namespace newshound
