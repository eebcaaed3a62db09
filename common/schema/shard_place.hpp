// SPDX-License-Identifier: GPL-3.0-or-later
// Where a shard of an archive is: a path here, or a machine on which Xapian's own server,
// xapian-tcpsrv, answers for one database. The kinds of names that open_database takes.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

struct RemotePlace {
    std::string host; // name or address (Xapian 1.4 connects by IPv4), without brackets
    unsigned port = 0;
    // How long it may take to answer, each time that it is asked, until it is left out.
    std::chrono::milliseconds patience{5000};
};

// The name of the database that somebody types as `place`: HOST:PORT, or HOST:PORT/SECONDS for
// another patience (0.1 to 3600), is on a machine, all else is a path. A folder with such a name is
// typed as "./HOST:PORT".
std::string shard_name(const std::string& place);

// The place in such a name; nothing in the path of a database here.
std::optional<RemotePlace> remote_of(std::string_view name);

// The name of the folder at `path`, however that is spelt.
std::string folder_name(const std::string& path);

// A name as people know it: the path, or "HOST:PORT".
std::string shown_shard(std::string_view name);

// The name of a database with a path from the root on, so that it means the same from any folder.
std::string absolute_name(const std::string& name);

} // namespace newshound
