// SPDX-License-Identifier: GPL-3.0-or-later
// One line on stderr that tells how far a run is; nothing when stderr is no terminal.
#pragma once

#include "common/program/terminal.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

// How far a run is; 0 = not known, or none are told.
struct ProgressFigures {
    std::uint64_t done = 0;
    std::uint64_t all = 0;
    std::uint64_t bytes = 0; // of what is done
    std::uint64_t failed = 0;
    // Of the files that hold it, on disk: what holds much is not done as a whole.
    std::uint64_t file_bytes = 0;
    std::uint64_t all_file_bytes = 0;
};

// What is counted.
struct ProgressNouns {
    std::string_view done = "pages";
    std::string_view failed = "skipped";
};

// "120 of 2000 pages, 310/s, 45.2 MB/s, 3 skipped, 0:06 left". Where it is not known how many there
// are, the time left, and how much is done, go by the bytes of files: "34 % of 12.3 GB".
std::string progress_line(const ProgressFigures& figures, const ProgressNouns& nouns,
                          double seconds);

class Progress {
  public:
    explicit Progress(const Terminal& terminal, const ProgressNouns& nouns = {});
    ~Progress(); // clears the line

    // Draws at most ten times a second.
    void update(const ProgressFigures& figures);

    // Wipes the line, before something else is printed.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    Terminal terminal_;
    ProgressNouns nouns_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point drawn_;
    bool visible_ = false;
};

} // namespace newshound
