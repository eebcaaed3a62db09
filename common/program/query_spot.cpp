// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/query_spot.hpp"

#include "common/text/escape.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t shown_whole = 200; // bytes
constexpr std::size_t shown_before = 50; // of a longer query, bytes before the spot
constexpr std::size_t shown_behind = 25;

// `text` from `start` on without a cut letter at its start.
std::string_view from_letter(std::string_view text, std::size_t start) {
    while (start < text.size() && (text[start] & 0xC0) == 0x80)
        ++start;
    return text.substr(start);
}

std::string one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return escape_terminal(line);
}

} // namespace

std::array<std::string, 2> query_spot(std::string_view query, std::size_t offset) {
    std::string_view before = query.substr(0, offset);
    std::string_view behind = query.substr(offset);
    std::string start;
    std::string end;
    if (query.size() > shown_whole && before.size() > shown_before) {
        before = from_letter(before, before.size() - shown_before);
        start = "\u2026 ";
    }
    if (query.size() > shown_whole && behind.size() > shown_behind) {
        behind = utf8_prefix(behind, shown_behind);
        end = " \u2026";
    }
    const std::string left = start + one_line(before);
    return {left + one_line(behind) + end, std::string(display_width(left), ' ') + "^"};
}

} // namespace newshound
