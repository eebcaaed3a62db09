// SPDX-License-Identifier: GPL-3.0-or-later
// What the titles before a person's name are, as indexer/data/words/titles.tsv tells.
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

// One bit each, as a title may be several.
enum TitleKind : std::uint8_t {
    address_title = 1 << 0, // anybody's: "Mr.", "Dr."
    noble_title = 1 << 1,   // tells no office either: "Sir", "Lady"
    lasting_title = 1 << 2, // stays in the name: "Pope", "Queen"
    office_word = 1 << 3,   // makes an office together with a title: "Chief Executive", "Vice"
    state_title = 1 << 4,   // stands behind what it presides over: "the Republic of President"
};

// The kinds of a word as written, with its capitals and its full stop; 0 for any other word.
unsigned title_kinds(std::string_view word);

} // namespace newshound
