// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/progress.hpp"

#include <cstdio>
#include <string>

namespace newshound {
namespace {

std::string clock_text(double seconds) {
    const auto whole = static_cast<unsigned long>(seconds);
    char text[32];
    if (whole >= 3600) {
        std::snprintf(text, sizeof text, "%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60,
                      whole % 60);
    } else {
        std::snprintf(text, sizeof text, "%lu:%02lu", whole / 60, whole % 60);
    }
    return text;
}

} // namespace

Progress::Progress(const Terminal& terminal) : terminal_(terminal) {}

Progress::~Progress() {
    clear();
}

void Progress::update(std::uint64_t files, std::uint64_t bytes, std::uint64_t skipped) {
    if (!terminal_.is_terminal) return;
    const Clock::time_point now = Clock::now();
    if (now - drawn_ < std::chrono::milliseconds(100)) return;
    drawn_ = now;
    const double seconds = std::chrono::duration<double>(now - start_).count() + 1e-3;
    const double rate = static_cast<double>(files) / seconds;
    char text[160];
    std::snprintf(text, sizeof text, "%llu pages, %.0f/s, %.1f MB/s, %llu skipped",
                  static_cast<unsigned long long>(files), rate,
                  static_cast<double>(bytes) / 1e6 / seconds,
                  static_cast<unsigned long long>(skipped));
    std::string line = text;
    if (expected_ > files && rate > 0) {
        std::snprintf(text, sizeof text, " of %llu, ", static_cast<unsigned long long>(expected_));
        line.replace(line.find(" pages"), 8, std::string(text));
        line += ", " + clock_text(static_cast<double>(expected_ - files) / rate) + " left";
    }
    line.resize(std::min(line.size(), terminal_.columns - 1));
    std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
    std::fflush(stderr);
    visible_ = true;
}

void Progress::clear() {
    if (!visible_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    visible_ = false;
}

} // namespace newshound
