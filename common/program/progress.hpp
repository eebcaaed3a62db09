// SPDX-License-Identifier: GPL-3.0-or-later
// One line on stderr that tells how far a run is; nothing when stderr is no terminal.
#pragma once

#include "common/program/terminal.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

class Progress {
  public:
    // What is counted.
    struct Nouns {
        std::string_view done;
        std::string_view failed;
    };

    explicit Progress(const Terminal& terminal, const Nouns& nouns = {"pages", "skipped"});
    ~Progress(); // clears the line

    // How many there are in all; 0 = not known. Then the line tells the time left.
    void expect(std::uint64_t all) { expected_ = all; }

    // Draws at most ten times a second. `bytes`: 0 = none are told.
    void update(std::uint64_t done, std::uint64_t bytes, std::uint64_t failed);

    // Wipes the line, before something else is printed.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    std::string line(std::uint64_t done, std::uint64_t bytes, std::uint64_t failed,
                     double seconds) const;

    Terminal terminal_;
    Nouns nouns_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point drawn_;
    std::uint64_t expected_ = 0;
    bool visible_ = false;
};

} // namespace newshound
