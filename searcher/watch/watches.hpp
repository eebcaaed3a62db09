// SPDX-License-Identifier: GPL-3.0-or-later
// Watches: queries that are asked again for what was written since they were last asked.
//
// A watch is a file NAME.json in the user's own state folder, not in the database: people watch
// archives that they may only read, and each sees what is new to them. A file is replaced in one
// step, so that no other program and no crash finds half of one. What is new is told by the
// revision that wrote an article, not by a clock.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct Watch {
    std::string name{};
    std::string query{};                  // as it prints, its relative dates as typed
    std::vector<std::string> databases{}; // full paths without symbolic links
    std::string format = "text";          // of its matches: text, ndjson or atom
    std::string synonyms{};               // full path of the user's own list; "" = none
    std::string corrections{};            // full path of the user's corrected names; "" = none
    std::string command{};                // takes its matches; "" = none
    // Index id -> revision up to which it has seen everything. A database that is not there is
    // all new.
    std::map<std::string, std::uint64_t> seen{};

    bool operator==(const Watch&) const = default;
};

// "text", "ndjson", "atom".
std::span<const std::string_view> watch_formats();

// The watches of one user.
class WatchFolder {
  public:
    // Created when the first watch is saved.
    explicit WatchFolder(std::string path) : path_(std::move(path)) {}

    // By name. Throws SystemError where the folder or a watch can't be read.
    std::vector<Watch> all() const;
    // Throws UsageError when there is none, with the nearest name.
    Watch find(const std::string& name) const;
    bool contains(const std::string& name) const;
    // Throws UsageError for a name that is not 1 to 64 letters, digits, "-" and "_".
    void save(const Watch& watch) const;
    void remove(const std::string& name) const;

  private:
    std::string file(const std::string& name) const;
    Watch load(const std::string& name) const;

    std::string path_;
};

// What its databases hold now; everything written later is new to it. Throws DatabaseError.
std::map<std::string, std::uint64_t> revisions_now(const std::vector<std::string>& databases);

// Passes what is new to `watch` on to `sink`, as one answer, newest first, and tells what it has
// seen by then. What is written meanwhile is left for the next time. Throws as Answerer::answer.
std::map<std::string, std::uint64_t> ask_watch(const Watch& watch, ResultSink& sink);

// What is new to a watch, rendered in its format.
struct WatchMatches {
    std::size_t count = 0;
    std::string rendered;
    std::map<std::string, std::uint64_t> seen; // what the watch has seen then
};

WatchMatches matches_of(const Watch& watch, const Terminal& terminal);

// Runs the user's own `command` by /bin/sh -c, exactly as it was typed; `matches` are its standard
// input and nothing of them reaches its command line; NEWSHOUND_WATCH and NEWSHOUND_COUNT in its
// environment are the watch's name and the number of matches. Whether it ended with 0. Not while
// other threads run.
bool hand_to_command(const Watch& watch, const std::string& matches, std::size_t count);

// What `newshound index` does at its end: asks each watch of `database`. New matches go to the
// watch's command; of a watch without one, a line on stderr tells how many wait for
// `newshound watch run`. Nothing here fails the index: what goes
// wrong is told on stderr.
void run_watches_of(const std::string& database);

} // namespace newshound
