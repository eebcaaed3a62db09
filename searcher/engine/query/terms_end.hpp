// SPDX-License-Identifier: GPL-3.0-or-later
// By when the words that a query's * and ~ stand for must be found.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace newshound {

// Absent = whenever.
using TermsEnd = std::optional<std::chrono::steady_clock::time_point>;

// What is said where it came before all of them were looked at.
inline constexpr std::string_view late_note =
    "the time limit was hit before all words that those with * or ~ stand for were looked at";

// Whether it is over. Asked at each `step`, counted from 1, of a walk over words; it looks at the
// clock at some of them only, so that a walk goes on for less than a millisecond.
inline bool is_late(std::size_t step, const TermsEnd& end) {
    constexpr std::size_t between_looks = 1'024;
    return end && step % between_looks == 0 && std::chrono::steady_clock::now() >= *end;
}

} // namespace newshound
