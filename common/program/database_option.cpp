// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/database_option.hpp"

#include "common/error.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/schema/shard_place.hpp"
#include "common/schema/stub_file.hpp"
#include "common/text/escape.hpp"

#include <cstdlib>

namespace newshound {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(':', at), list.size());
        if (end > at) parts.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::vector<std::string> named_folders(const Options& options) {
    std::vector<std::string> paths = options.texts("database");
    for (std::string& path : paths) {
        if (path.empty()) throw UsageError("--database takes the name of a folder, not ''");
        path = folder_name(path);
    }
    return paths;
}

// `paths`; where nothing was named, those that are meant then.
std::vector<std::string> or_usual(std::vector<std::string> paths) {
    if (paths.empty()) paths = split(environment("NEWSHOUND_DATABASE"));
    if (paths.empty()) paths.push_back(default_database_path());
    return paths;
}

} // namespace

void declare_database(Options& options) {
    declare_written_database(options);
    declare_shards(options);
}

void declare_shards(Options& options, const std::string& named) {
    options
        .values("shard", named + "PLACE",
                "a database that is asked together with the others: DIR, or HOST:PORT where "
                "xapian-tcpsrv answers; HOST:PORT/SECONDS says how long it may take, else 5")
        .values("stub", named + "FILE",
                "a file that lists databases to ask as one: auto DIR or remote HOST:PORT, one "
                "a line");
}

void declare_written_database(Options& options) {
    options.values("database,d", "DIR",
                   "the database; else NEWSHOUND_DATABASE, else newshound/archive.db in the "
                   "user's data folder");
}

std::vector<std::string> database_paths(const Options& options) {
    std::vector<std::string> paths = named_folders(options);
    for (const std::string& place : options.texts("shard")) {
        if (place.empty()) throw UsageError("--shard takes DIR or HOST:PORT, not ''");
        paths.push_back(shard_name(place));
    }
    for (const std::string& file : options.texts("stub"))
        for (std::string& name : read_stub(file))
            paths.push_back(std::move(name));
    return or_usual(std::move(paths));
}

bool with_each_database(const std::vector<std::string>& names,
                        const std::function<void(const std::string& name)>& work) {
    bool are_done = true;
    for (const std::string& name : names) {
        try {
            work(name);
        } catch (const Error& error) {
            if (names.size() == 1) throw;
            log_line(escape_terminal(error.what()));
            are_done = false;
        }
    }
    return are_done;
}

std::string database_path(const Options& options) {
    const std::vector<std::string> paths = or_usual(named_folders(options));
    if (paths.size() > 1)
        throw UsageError("this verb works on one database, not on " + std::to_string(paths.size()));
    return paths.front();
}

std::string default_state_folder() {
    const std::string state = environment("XDG_STATE_HOME");
    if (state.starts_with('/')) return state + "/newshound";
    const std::string home = environment("HOME");
    return home.empty() ? "" : home + "/.local/state/newshound";
}

std::string default_database_path() {
    const std::string data = environment("XDG_DATA_HOME");
    // The specification: a relative path is to be ignored.
    if (data.starts_with('/')) return data + "/newshound/archive.db";
    const std::string home = environment("HOME");
    if (home.empty()) throw UsageError("no home folder; name a database with --database DIR");
    return home + "/.local/share/newshound/archive.db";
}

} // namespace newshound
