// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that are another letter to whoever types without a special keyboard, where Unicode's
// decompositions say nothing of it.
#pragma once

#include <string_view>

namespace newshound {

// Of a small letter with a stroke, a ligature or a Persian spelling: "l" for ł, "ae" for æ, "th"
// for þ, "i" for ı. Empty for every other character.
std::string_view plain_letters(char32_t code_point);

// The simplified Chinese character of a traditional one (the Unicode CLDR's Hant-Hans); any other
// character as it is. Safe from any thread.
char32_t simplified(char32_t code_point);

} // namespace newshound
