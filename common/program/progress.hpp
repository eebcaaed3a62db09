// SPDX-License-Identifier: GPL-3.0-or-later
// One line on stderr that tells how far a run is; nothing when stderr is no terminal.
#pragma once

#include "common/program/terminal.hpp"

#include <chrono>
#include <cstdint>

namespace newshound {

class Progress {
  public:
    explicit Progress(const Terminal& terminal);
    ~Progress(); // clears the line

    // How many files there are in all; 0 = not known. Then the line tells the time left.
    void expect(std::uint64_t files) { expected_ = files; }

    // Draws at most ten times a second.
    void update(std::uint64_t files, std::uint64_t bytes, std::uint64_t skipped);

    // Wipes the line, before something else is printed.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    Terminal terminal_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point drawn_;
    std::uint64_t expected_ = 0;
    bool visible_ = false;
};

} // namespace newshound
