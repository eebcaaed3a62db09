// SPDX-License-Identifier: GPL-3.0-or-later
// Which marks quotations open and close with, in the styles of all supported languages.
#pragma once

#include <array>
#include <string_view>

namespace newshound {

struct QuotationStyle {
    char32_t open = 0;
    std::u32string_view close; // any of these
    bool single = false;       // may be an apostrophe
};

// » and “ open some and close others.
inline constexpr std::array<QuotationStyle, 13> quotation_styles = {{
    {U'“', U"”", false},
    {U'„', U"“”", false},
    {U'«', U"»", false},
    {U'»', U"«", false},
    {U'‹', U"›", false},
    {U'›', U"‹", false},
    {U'「', U"」", false},
    {U'『', U"』", false},
    {U'”', U"”", false}, // Swedish, Finnish
    {U'"', U"\"”", false},
    {U'‘', U"’", true},
    {U'‚', U"‘’", true},
    {U'\'', U"'", true},
}};

// Of any style. The plain ' is left out: it is an apostrophe too often.
bool opens_quotation(char32_t c);
bool closes_quotation(char32_t c); // ' too

} // namespace newshound
