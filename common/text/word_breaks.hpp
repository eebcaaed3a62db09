// SPDX-License-Identifier: GPL-3.0-or-later
// What a character is to a word, and where words begin in scripts without blanks (ICU).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

enum class CharKind : std::uint8_t {
    other, // bounds words
    letter,
    digit,     // decimal digits of any script, the small ones of CO₂ and km² too
    extend,    // combining marks, soft hyphens, joiners: part of the word before them
    ideograph, // Chinese characters and kana
    unspaced,  // letters of Thai, Lao, Khmer, Burmese: words only by dictionary
};

CharKind kind_beyond_ascii(char32_t code_point);
inline CharKind char_kind(char32_t code_point) {
    if (code_point >= 0x80) return kind_beyond_ascii(code_point);
    if ((code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z') return CharKind::letter;
    return code_point >= '0' && code_point <= '9' ? CharKind::digit : CharKind::other;
}

// The byte offsets at which ICU's dictionaries let words of `run` begin; the first is 0.
// Only one offset for an empty or unknown run. Linear in its length.
std::vector<std::size_t> word_breaks(std::string_view run);

} // namespace newshound
