// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/database_option.hpp"

#include "common/error.hpp"
#include "common/program/options.hpp"
#include "common/schema/stub_file.hpp"

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

} // namespace

void declare_database(Options& options) {
    declare_written_database(options);
    options.values("stub", "FILE",
                   "a file that lists databases to ask as one: auto DIR or remote HOST:PORT, one "
                   "a line");
}

void declare_written_database(Options& options) {
    options.values("database,d", "DIR",
                   "the database; else NEWSHOUND_DATABASE, else newshound/archive.db in the "
                   "user's data folder");
}

std::vector<std::string> database_paths(const Options& options) {
    std::vector<std::string> paths = options.texts("database");
    for (const std::string& path : paths)
        if (path.empty()) throw UsageError("--database takes the name of a folder, not ''");
    // So that no folder's name is taken for that of a stub file.
    for (std::string& path : paths)
        if (!stub_of(path).empty()) path.insert(0, "./");
    for (const std::string& file : options.texts("stub"))
        paths.push_back(stub_name(file));
    if (paths.empty()) paths = split(environment("NEWSHOUND_DATABASE"));
    if (paths.empty()) paths.push_back(default_database_path());
    return paths;
}

std::string database_path(const Options& options) {
    const std::vector<std::string> paths = database_paths(options);
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
