// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/open.hpp"

#include "common/article/replay_address.hpp"
#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/text/url.hpp"
#include "indexer/original/originals.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/verb/originals_option.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <vector>

namespace newshound {
namespace {

void declare(Options& options) {
    declare_database(options);
    declare_originals(options);
    options
        .value("replay", "ADDRESS",
               "open what a web archive has of the page: what stands in front of the time of "
               "capture and the address, as in https://web.archive.org/web/")
        .flag("print", "say what would be opened, and open nothing")
        .positional("ID", 1);
}

// The words of a command; "%s" in one of them, or a last word, becomes what is to be opened.
std::vector<std::string> command_for(const std::string& command, const std::string& what) {
    std::vector<std::string> words;
    bool is_put = false;
    for (std::size_t at = 0; (at = command.find_first_not_of(' ', at)) != command.npos;) {
        const std::size_t end = std::min(command.find(' ', at), command.size());
        std::string word = command.substr(at, end - at);
        if (const std::size_t sign = word.find("%s"); sign != word.npos) {
            word.replace(sign, 2, what);
            is_put = true;
        }
        words.push_back(std::move(word));
        at = end;
    }
    if (!is_put) words.push_back(what);
    return words;
}

// The first that BROWSER names (several are joined by ':'), else what the desktop has.
std::string browser() {
    const char* const told = std::getenv("BROWSER");
    std::string first = told ? told : "";
    first = first.substr(0, first.find(':'));
    return first.find_first_not_of(' ') == first.npos ? "xdg-open" : first;
}

// Its exit status becomes ours.
int show(const std::string& what) {
    std::vector<std::string> command = command_for(browser(), what);
    std::vector<char*> words;
    for (std::string& word : command)
        words.push_back(word.data());
    words.push_back(nullptr);
    pid_t child = 0;
    if (const int error = posix_spawnp(&child, words[0], nullptr, nullptr, words.data(), environ))
        throw SystemError("can't run " + command[0] + " (BROWSER names another)", error);
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw SystemError("can't wait for " + command[0]);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? exit_done : exit_failed;
}

// Of a name that an archive chose a desktop may make a program; of a page it makes none.
bool is_named_like_what_is_read(const std::string& path) {
    return is_named_like_a_page(path) || is_named_like_json(path) || is_named_like_text(path);
}

// What is opened of it; throws Error where nothing can be.
std::string target_of(const FoundOriginal& found) {
    const std::string& id = found.origin.id;
    if (found.is_contained)
        throw Error(id + " stands in a container, " + found.origin.file + "; newshound original " +
                    id + " gives the page, --replay opens what a web archive has of it");
    if (!is_named_like_what_is_read(found.place))
        throw Error(id + " is of a file that is not named like a page, " + found.origin.file +
                    "; newshound original " + id + " gives it");
    return found.place;
}

int run(const Options& options) {
    const std::vector<std::string> words = options.words();
    if (words.empty()) throw UsageError("open takes an article's id or address");
    const std::string prefix = options.text("replay");
    if (!prefix.empty() && !parse_url(prefix))
        throw UsageError("--replay takes an address such as https://…, not '" + prefix + "'");
    FoundOriginal found;
    std::string why;
    const OriginalState state = find_original(allowed_folders(options), database_paths(options),
                                              words.front(), false, found, why);
    if (state == OriginalState::unknown) {
        log_line("no article '" + words.front() + "'; newshound search shows ids");
        return exit_nothing;
    }
    std::string target;
    if (!prefix.empty()) {
        target = replay_address(prefix, found.origin.card);
        if (target.empty()) throw Error(found.origin.id + " has no address to ask for");
    } else if (state == OriginalState::refused) {
        throw Error(found.origin.id + " is of " + found.origin.file + ": " + why);
    } else {
        target = target_of(found);
    }
    if (!options.has("print")) return show(target);
    std::cout << target << "\n";
    return exit_done;
}

} // namespace

const Verb open_verb = {
    .name = "open",
    .summary = "open the page that an article was read from",
    .usage = "ID|URL|FILE [options]",
    .details =
        "Opens the file in your browser: the first that BROWSER names (\"firefox\", \"lynx %s\"), "
        "else what\nxdg-open takes. The file is the one that `newshound original` gives, found "
        "and checked by the same\nrules. Of a page in a container there is no file: --replay "
        "opens what a web archive has of its\naddress at the time of capture, which asks that "
        "archive. Exit status 1 when there is no such article,\n2 when nothing can be opened.",
    .examples = "  newshound open k3v9x2m4p7q1\n"
                "  newshound open k3v9x2m4p7q1.1 --print\n"
                "  newshound open k3v9x2m4p7q1 --replay https://web.archive.org/web/\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
