// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/search_ids.hpp"

#include "common/error.hpp"
#include "common/schema/identity.hpp"
#include "common/text/json.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace newshound {
namespace {

// What the program writes to its stdout when started with these arguments; throws unless it ends
// with 0 (found) or 1 (nothing found).
std::string output_of(std::vector<std::string> arguments) {
    int ends[2];
    if (pipe(ends) != 0) throw SystemError("can't make a pipe", errno);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::vector<char*> words;
    for (std::string& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, "/proc/self/exe", &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string output;
    char buffer[1 << 16];
    for (ssize_t count = 0; !failed && (count = read(ends[0], buffer, sizeof buffer)) > 0;)
        output.append(buffer, static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    if (failed || waitpid(child, &status, 0) != child) throw SystemError("can't run the search");
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
        throw Error("the search failed; nothing was removed");
    return output;
}

} // namespace

std::vector<std::string> search_ids(const std::string& path, const std::string& query) {
    const std::string lines = output_of(
        {"newshound", "search", query, "--database", path, "--format", "ndjson", "--limit", "all"});
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string named = text_in_json(std::string_view(lines).substr(at, end - at), "id");
        at = end + 1;
        std::string id;
        unsigned version = 0;
        if (parse_id(named, id, version) && std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

} // namespace newshound
