// SPDX-License-Identifier: GPL-3.0-or-later
// Letters and blanks of ASCII, for markup, headers and keys; words of languages are unicode.hpp's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

constexpr bool is_ascii_capital(char32_t c) {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || is_ascii_capital(c);
}

constexpr bool is_ascii_letter_or_digit(char32_t c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9');
}

// Bytes that are no capital of ASCII stay as they are.
constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// What a hexadecimal digit stands for; -1 = it is none.
constexpr int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = ascii_lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = ascii_lower(c);
    return lower;
}

constexpr bool is_ascii_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Without blanks, tabs and line ends at both ends. By hand: find_first_not_of makes a call for
// each.
constexpr std::string_view trimmed(std::string_view text) {
    std::size_t first = 0;
    std::size_t end = text.size();
    while (first < end && is_ascii_blank(text[first]))
        ++first;
    while (end > first && is_ascii_blank(text[end - 1]))
        --end;
    return text.substr(first, end - first);
}

} // namespace newshound
