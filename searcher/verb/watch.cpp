// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/watch.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/schema/shard_place.hpp"
#include "common/text/escape.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/synonyms_option.hpp"
#include "searcher/watch/watches.hpp"

#include <cerrno>
#include <filesystem>
#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view actions[] = {"add", "list", "remove", "run"};

void declare(Options& options) {
    declare_database(options);
    declare_synonyms(options);
    declare_corrections(options);
    options.value("format,f", "FORM", "of matches: {} (default: as added, or text)")
        .one_of(watch_formats())
        .value("exec,x", "COMMAND", "hand the matches to a command's standard input")
        .query_words("ACTION")
        .first_word_of(actions);
}

WatchFolder folder() {
    const std::string state = default_state_folder();
    if (state.empty()) throw UsageError("no home folder to keep watches in; set XDG_STATE_HOME");
    return WatchFolder(state + "/watches");
}

// What of the options stands for all of its runs.
void apply(const Options& options, Watch& watch) {
    if (options.has("synonyms"))
        watch.synonyms = std::filesystem::weakly_canonical(options.text("synonyms"));
    if (options.has("names"))
        watch.corrections = std::filesystem::weakly_canonical(options.text("names"));
    if (options.has("format")) watch.format = options.text("format");
    if (options.has("exec")) watch.command = options.text("exec");
}

int add(const Options& options, const std::vector<std::string>& words) {
    if (words.size() < 3) throw UsageError("watch add takes a name and a query");
    std::string text;
    for (std::size_t i = 2; i < words.size(); ++i)
        text += (i == 2 ? "" : " ") + words[i];
    // A wrong query is told now, not in the night.
    const Query query = read_query(text);
    Watch watch{.name = words[1], .query = to_string(query, Days::as_typed)};
    for (const std::string& path : database_paths(options))
        watch.databases.push_back(absolute_name(path));
    apply(options, watch);
    if (folder().contains(watch.name))
        throw UsageError("there is a watch '" + watch.name +
                         "' already; remove it first with "
                         "newshound watch remove " +
                         watch.name);
    static_cast<void>(Answerer(watch.databases, synonyms_of(options), corrections_of(options))
                          .answer(query, {.limit = 0}));
    watch.seen = revisions_now(watch.databases);
    folder().save(watch);
    std::cout << "watching '" << escape_terminal(watch.query) << "' as " << watch.name
              << "; what comes from now on is shown by: newshound watch run " << watch.name << "\n";
    return exit_done;
}

int list() {
    const std::vector<Watch> watches = folder().all();
    for (const Watch& watch : watches) {
        std::cout << watch.name << "\t" << escape_terminal(watch.query);
        for (const std::string& path : watch.databases)
            std::cout << "\t" << escape_terminal(path);
        if (!watch.command.empty()) std::cout << "\t| " << escape_terminal(watch.command);
        std::cout << "\n";
    }
    return watches.empty() ? exit_nothing : exit_done;
}

int remove(const std::vector<std::string>& words) {
    if (words.size() != 2) throw UsageError("watch remove takes the name of a watch");
    folder().remove(words[1]);
    return exit_done;
}

// Whether there was anything new.
bool run_one(const Options& options, Watch watch) {
    const WatchFolder watches = folder();
    Watch asked = watch;
    apply(options, asked);
    WatchMatches matches = matches_of(asked, terminal_of(Stream::output));
    if (matches.count > 0) {
        if (asked.command.empty()) {
            std::cout << matches.rendered << std::flush;
            if (!std::cout) throw SystemError("can't write to standard output", errno);
        } else if (!hand_to_command(asked, matches.rendered, matches.count)) {
            throw SystemError("the command of watch '" + watch.name +
                              "' failed; its matches are kept for the next run");
        }
    }
    // Only what has arrived counts as seen.
    watch.seen = std::move(matches.seen);
    if (watches.contains(watch.name)) watches.save(watch);
    return matches.count > 0;
}

int run_watches(const Options& options, const std::vector<std::string>& words) {
    std::vector<Watch> watches;
    if (words.size() == 1) watches = folder().all();
    for (std::size_t i = 1; i < words.size(); ++i)
        watches.push_back(folder().find(words[i]));
    if (watches.size() > 1 && options.text("format") == "atom" && !options.has("exec"))
        throw UsageError("several watches make no one feed; name one of them");
    bool any = false;
    bool failed = false;
    for (const Watch& watch : watches) {
        try {
            any = run_one(options, watch) || any;
        } catch (const Error& error) {
            log_line(error.what());
            failed = true;
        }
    }
    return failed ? exit_failed : any ? exit_done : exit_nothing;
}

int run(const Options& options) {
    const std::vector<std::string> words = options.words();
    if (words.empty()) throw UsageError("watch takes one of add, list, remove, run");
    const std::string& action = words.front();
    if (action == "add") return add(options, words);
    if (action == "list") return list();
    if (action == "remove") return remove(words);
    return run_watches(options, words);
}

} // namespace

const Verb watch_verb = {
    .name = "watch",
    .summary = "tell what is new for a query",
    .usage = "add NAME QUERY... | list | remove NAME | run [NAME...] [options]",
    .details =
        "run shows the matches that were indexed since the watch was added or last run, newest "
        "first.\nnewshound index runs the watches of its database at its end: those with a command "
        "hand their\nmatches to it, of the others it tells how many wait. The command is run by "
        "/bin/sh as it was\ntyped, with the matches on its standard input and NEWSHOUND_WATCH "
        "(the name) and\nNEWSHOUND_COUNT in its environment; unless it ends with 0 the same "
        "matches come again.\ndocs/watches.md tells more. Exit status: 0 something new, 1 nothing "
        "new, 2 could not.",
    .examples = "  newshound watch add fsb 'person:bortnikov OR org:fsb'\n"
                "  newshound watch add quake earthquake --exec 'mail -s \"$NEWSHOUND_WATCH\" me'\n"
                "  newshound watch run\n"
                "  newshound watch run fsb --format atom > fsb.xml\n"
                "  newshound watch list",
    .declare = declare,
    .run = run,
};

} // namespace newshound
