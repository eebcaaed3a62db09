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

Progress::Progress(const Terminal& terminal, const Nouns& nouns)
    : terminal_(terminal), nouns_(nouns) {}

Progress::~Progress() {
    clear();
}

std::string Progress::line(std::uint64_t done, std::uint64_t bytes, std::uint64_t failed,
                           double seconds) const {
    const double rate = static_cast<double>(done) / seconds;
    const bool is_underway = expected_ > done && rate > 0;
    std::string text = std::to_string(done);
    if (is_underway) text += " of " + std::to_string(expected_);
    text.append(" ").append(nouns_.done).append(", ");
    char figures[80];
    std::snprintf(figures, sizeof figures, "%.0f/s, ", rate);
    text += figures;
    if (bytes > 0) {
        std::snprintf(figures, sizeof figures, "%.1f MB/s, ",
                      static_cast<double>(bytes) / 1e6 / seconds);
        text += figures;
    }
    text.append(std::to_string(failed)).append(" ").append(nouns_.failed);
    if (is_underway)
        text += ", " + clock_text(static_cast<double>(expected_ - done) / rate) + " left";
    return text;
}

void Progress::update(std::uint64_t done, std::uint64_t bytes, std::uint64_t failed) {
    if (!terminal_.is_terminal) return;
    const Clock::time_point now = Clock::now();
    if (now - drawn_ < std::chrono::milliseconds(100)) return;
    drawn_ = now;
    const double seconds = std::chrono::duration<double>(now - start_).count() + 1e-3;
    std::string text = line(done, bytes, failed, seconds);
    text.resize(std::min(text.size(), terminal_.columns - 1));
    std::fprintf(stderr, "\r\x1b[K%s", text.c_str());
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
