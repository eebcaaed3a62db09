// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as bytes: test it, repair it, step through it. Unicode's meaning (case, accents, words)
// is in unicode.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

inline constexpr char32_t replacement_character = 0xFFFD;

// Well-formed by Unicode's table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF.
bool is_utf8(std::string_view bytes);

// `bytes` with every ill-formed sequence replaced by U+FFFD, one for each maximal subpart (the
// practice of Unicode 15, section 3.9). NULs are dropped.
std::string to_utf8(std::string_view bytes);

// Where the first byte above 0x7F stands from `at` on; text.size() when none does. Quick: what
// looks for signs beyond ASCII goes from one to the next.
std::size_t find_beyond_ascii(std::string_view text, std::size_t at = 0);

// next_code_point of a byte above 0x7F.
char32_t next_beyond_ascii(std::string_view text, std::size_t& position);

// The code point that starts at `position`, which moves behind it. An ill-formed byte counts as
// one U+FFFD. REQUIRES: position < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte >= 0x80) return next_beyond_ascii(text, position);
    ++position;
    return byte;
}

void append_code_point(std::string& text, char32_t code_point);

// Code points in well-formed `text`. Offsets in Newshound's JSON are counted so.
std::size_t code_point_count(std::string_view text);

// The longest prefix of well-formed `text` of at most `bytes` bytes that cuts no code point.
std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

} // namespace newshound
