// SPDX-License-Identifier: GPL-3.0-or-later
// Abbreviations with full stops inside, each one word: U.S., J. R. R. (before a name), Ph.D.; and
// those in capitals.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

// Where the last letter of the abbreviation ends that starts at `at`; 0 = there is none. Its last
// full stop is not counted in. In time linear in its length.
// REQUIRES: a word starts at `at`.
std::size_t abbreviation_end(std::string_view text, std::size_t at);

// Whether a word has two or more letters and no small one. Of ASCII letters only.
bool is_in_capitals(std::string_view word);

} // namespace newshound
