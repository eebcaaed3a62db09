// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of languages: the archive's two letters (ISO 639-1) and the three of libraries (ISO 639-2,
// bibliographic as "ger" or terminological as "deu").
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// The two letters of three, in any case: "ger" and "DEU" -> "de". "" where there are none.
std::string two_letter_code(std::string_view code);

// The three letters of two, terminological: "de" -> "deu". "" where there are none.
std::string three_letter_code(std::string_view code);

} // namespace newshound
