// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/progress.hpp"

#include <algorithm>
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

std::string size_text(std::uint64_t bytes) {
    const double size = static_cast<double>(bytes);
    char text[32];
    if (size >= 1e9)
        std::snprintf(text, sizeof text, "%.1f GB", size / 1e9);
    else
        std::snprintf(text, sizeof text, "%.1f MB", size / 1e6);
    return text;
}

// ", 34 % of 12.3 GB, 3:12 left" and the like; "" where nothing is known of what is to come.
std::string outlook(const ProgressFigures& figures, double seconds) {
    const bool by_count = figures.all > figures.done && figures.done > 0;
    const bool by_bytes =
        figures.all == 0 && figures.all_file_bytes > figures.file_bytes && figures.file_bytes > 0;
    if (!by_count && !by_bytes) return {};
    const double done = static_cast<double>(by_count ? figures.done : figures.file_bytes);
    const double all = static_cast<double>(by_count ? figures.all : figures.all_file_bytes);
    const std::string left = ", " + clock_text(seconds * (all - done) / done) + " left";
    if (by_count) return left;
    return ", " + std::to_string(static_cast<int>(100 * done / all)) + " % of " +
           size_text(figures.all_file_bytes) + left;
}

} // namespace

std::string progress_line(const ProgressFigures& figures, const ProgressNouns& nouns,
                          double seconds) {
    std::string text = std::to_string(figures.done);
    if (figures.all > figures.done) text += " of " + std::to_string(figures.all);
    text.append(" ").append(nouns.done).append(", ");
    char rate[80];
    std::snprintf(rate, sizeof rate, "%.0f/s, ", static_cast<double>(figures.done) / seconds);
    text += rate;
    if (figures.bytes > 0) {
        std::snprintf(rate, sizeof rate, "%.1f MB/s, ",
                      static_cast<double>(figures.bytes) / 1e6 / seconds);
        text += rate;
    }
    text.append(std::to_string(figures.failed)).append(" ").append(nouns.failed);
    return text + outlook(figures, seconds);
}

Progress::Progress(const Terminal& terminal, const ProgressNouns& nouns)
    : terminal_(terminal), nouns_(nouns) {}

Progress::~Progress() {
    clear();
}

void Progress::update(const ProgressFigures& figures) {
    if (!terminal_.is_terminal) return;
    const Clock::time_point now = Clock::now();
    if (now - drawn_ < std::chrono::milliseconds(100)) return;
    drawn_ = now;
    const double seconds = std::chrono::duration<double>(now - start_).count() + 1e-3;
    std::string text = progress_line(figures, nouns_, seconds);
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
