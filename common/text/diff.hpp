// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed between two texts, word by word; as values that any front can draw.
//
// The shortest way from one to the other by Myers' algorithm in linear space ("An O(ND) Difference
// Algorithm and Its Variations", 1986). Texts that have little in common would take quadratic time:
// beyond a budget a way is taken that may be longer than the shortest one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Elements [before_start, before_end) of the one sequence stand as [after_start, after_end) in the
// other; one of both may be empty. What lies between edits is equal.
struct Edit {
    std::uint32_t before_start = 0;
    std::uint32_t before_end = 0;
    std::uint32_t after_start = 0;
    std::uint32_t after_end = 0;

    bool operator==(const Edit&) const = default;
};

// In order, never touching each other. REQUIRES: fewer than 2^31 elements together.
std::vector<Edit> diff(std::span<const std::uint64_t> before, std::span<const std::uint64_t> after);

// A stretch of text that both have, or that only one of them has.
struct Change {
    enum class Kind : std::uint8_t { kept, removed, added };

    Kind kind = Kind::kept;
    std::string text; // with the blanks before its words

    bool operator==(const Change&) const = default;
};

// By words, each ideograph by itself; differences of white space are none, but paragraphs ("\n\n")
// count. Of an edit what was removed stands before what was added. The kept and added texts joined
// are `after`. Arguments are well-formed UTF-8.
std::vector<Change> diff_words(std::string_view before, std::string_view after);

} // namespace newshound
