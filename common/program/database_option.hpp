// SPDX-License-Identifier: GPL-3.0-or-later
// The option --database, alike in every verb, and where the database is without it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace newshound {

class Options;

// Declares --database DIR, which may be given several times where a verb reads, and for verbs that
// only read --shard PLACE and --stub FILE. declare_written_database: --database alone;
// declare_shards: the others alone, with `named` before what they take.
void declare_database(Options& options);
void declare_written_database(Options& options);
void declare_shards(Options& options, const std::string& named = "");

// The names (common/schema/database.hpp) of the databases to read: those of --database, --shard and
// --stub, else NEWSHOUND_DATABASE (several joined by ':'), else the default one. Throws what
// read_stub throws.
std::vector<std::string> database_paths(const Options& options);

// Calls `work` with each of these names. Of several one that fails (Error) is told on stderr and
// keeps no other off; a single one's error passes. Whether none failed.
bool with_each_database(const std::vector<std::string>& names,
                        const std::function<void(const std::string& name)>& work);

// The one database to write. Throws UsageError when several are named.
std::string database_path(const Options& options);

// $XDG_DATA_HOME/newshound/archive.db, by default ~/.local/share/newshound/archive.db (XDG Base
// Directory Specification). Throws UsageError when there is no home folder.
std::string default_database_path();

// $XDG_STATE_HOME/newshound, by default ~/.local/state/newshound: what the program remembers for
// this user from run to run. "" when there is no home folder.
std::string default_state_folder();

} // namespace newshound
