// SPDX-License-Identifier: GPL-3.0-or-later
// Stub files: a list of databases here and on other machines that are asked as one. We read them
// ourselves and only where a person names one with --stub, since Xapian's own reader takes one
// found inside any folder, and runs programs that it names.
//
// A line each: "auto FOLDER" or "glass FOLDER", relative to the stub file's folder, or
// "remote HOST:PORT" (xapian-tcpsrv). Empty lines and those from # on are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct StubEntry {
    std::string name;  // of the folder, or of the host
    unsigned port = 0; // 0 = a folder
};

// Throws DatabaseError naming the file, and the line that is none of these.
std::vector<StubEntry> read_stub(const std::string& path);

// The database name that stands for the stub file at `path`; and the path in such a name, "" where
// `name` is the path of a database itself.
std::string stub_name(std::string_view path);
std::string_view stub_of(std::string_view name);

// The name of a database with a path from the root on, so that it means the same from any folder.
std::string absolute_name(const std::string& name);

} // namespace newshound
