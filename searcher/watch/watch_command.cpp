// SPDX-License-Identifier: GPL-3.0-or-later
// Matches of watches handed on: to the user's command, and at the end of `newshound index`.
#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/watch/watches.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 3> formats = {"text", "ndjson", "atom"};

void run_watch(const WatchFolder& folder, Watch watch) {
    WatchMatches matches = matches_of(watch, {});
    if (matches.count > 0 && watch.command.empty()) {
        log_line("watch " + watch.name + ": " + std::to_string(matches.count) +
                 (matches.count == 1 ? " new match" : " new matches") +
                 "; see newshound watch run " + watch.name);
        return;
    }
    if (matches.count > 0 && !hand_to_command(watch, matches.rendered, matches.count)) {
        log_line("watch " + watch.name +
                 ": its command failed; its matches are kept for the next "
                 "run");
        return;
    }
    watch.seen = std::move(matches.seen);
    folder.save(watch);
}

class Counter : public ResultSink {
  public:
    explicit Counter(ResultSink& sink) : sink_(sink) {}

    void begin(const Summary& summary) override { sink_.begin(summary); }
    void take(const Result& result) override {
        ++count;
        sink_.take(result);
    }
    // Of a match that can't be read people are told; the watch goes on behind it.
    void leave_out(const std::string& reason) override {
        log_line("left out: " + reason);
        sink_.leave_out(reason);
    }
    void end() override { sink_.end(); }

    std::size_t count = 0;

  private:
    ResultSink& sink_;
};

} // namespace

std::span<const std::string_view> watch_formats() {
    return formats;
}

WatchMatches matches_of(const Watch& watch, const Terminal& terminal) {
    std::ostringstream text;
    const auto renderer = make_renderer(watch.format, text, terminal);
    Counter counter(*renderer);
    WatchMatches matches;
    matches.seen = ask_watch(watch, counter);
    matches.count = counter.count;
    matches.rendered = text.str();
    return matches;
}

bool hand_to_command(const Watch& watch, const std::string& matches, std::size_t count) {
    setenv("NEWSHOUND_WATCH", watch.name.c_str(), 1);
    setenv("NEWSHOUND_COUNT", std::to_string(count).c_str(), 1);
    // A command that reads nothing of it must not end this program.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    std::fflush(nullptr);
    FILE* pipe = popen(watch.command.c_str(), "w");
    if (pipe) std::fwrite(matches.data(), 1, matches.size(), pipe);
    const int status = pipe ? pclose(pipe) : -1;
    std::signal(SIGPIPE, before);
    return status == 0;
}

void run_watches_of(const std::string& database) {
    try {
        const std::string state = default_state_folder();
        if (state.empty()) return;
        const WatchFolder folder(state + "/watches");
        const std::string path = std::filesystem::weakly_canonical(database);
        for (Watch& watch : folder.all()) {
            if (std::ranges::find(watch.databases, path) == watch.databases.end()) continue;
            try {
                run_watch(folder, std::move(watch));
            } catch (const std::exception& error) {
                log_line("watch " + watch.name + ": " + error.what());
            }
        }
    } catch (const std::exception& error) {
        log_line(std::string("watches: ") + error.what());
    }
}

} // namespace newshound
