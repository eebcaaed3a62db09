// SPDX-License-Identifier: GPL-3.0-or-later
// The words that introduce bylines in the languages of the press: "By", "Von", "Written by".
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

// The length of a word that introduces a byline ("By ", "Von ", "Text: ", "Geschrieben von ") at
// the start of `text`, with the blanks behind it; 0 = none. The word alone counts as well.
std::size_t byline_word(std::string_view text);

} // namespace newshound
