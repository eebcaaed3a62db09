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

// Without blanks, tabs and line ends at both ends.
constexpr std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

} // namespace newshound
