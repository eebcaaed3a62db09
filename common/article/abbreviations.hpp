// SPDX-License-Identifier: GPL-3.0-or-later
// Words whose full stop is their own: "Mr. Smith", "No. 5", "Acme Corp. said".
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

// A row of common/data/abbreviations.tsv each, one bit each, as a word may be several.
enum AbbreviationKind : std::uint8_t {
    title_abbreviation = 1 << 0,  // its stop never ends a sentence: "Mr"
    number_abbreviation = 1 << 1, // its stop ends none where a number follows: "No"
    word_abbreviation = 1 << 2,   // its stop may end one: "Corp"
};

// The kinds of a word without its stop; 0 for any other word. `as_written` with its capitals: "Co",
// not "co"; `lower` in small letters.
unsigned abbreviation_kinds(std::string_view as_written);
unsigned lower_abbreviation_kinds(std::string_view lower);

} // namespace newshound
