// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/bare_word.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaks.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newshound {
namespace {

constexpr std::string_view signs = "-!+";   // before what is excluded or required
constexpr std::string_view brackets = "[{"; // other engines' ranges

bool is_digit_char(char c) {
    return c >= '0' && c <= '9';
}

bool is_small_char(char c) {
    return c >= 'a' && c <= 'z';
}

// "news.example.org": small letters as browsers show them; not a.k.a, St.Louis, No.12 and vs.
bool is_host(std::string_view text) {
    const std::size_t first = text.find('.');
    const std::size_t last = text.rfind('.');
    if (first == text.npos || first < 2 || text.size() - last < 3) return false;
    const bool is_known = std::ranges::all_of(
        text, [](char c) { return is_small_char(c) || is_digit_char(c) || c == '-' || c == '.'; });
    return is_known && text.find("..") == text.npos &&
           std::ranges::all_of(text.substr(last + 1), is_small_char);
}

// 2019..2021, 100..500, 2019-05..2019-10
bool is_number_range(std::string_view word) {
    const std::size_t dots = word.find("..");
    if (dots == word.npos || dots == 0 || dots + 2 == word.size()) return false;
    const auto is_number = [](std::string_view text) {
        return std::ranges::all_of(text, [](char c) { return is_digit_char(c) || c == '-'; });
    };
    return is_number(word.substr(0, dots)) && is_number(word.substr(dots + 2));
}

} // namespace

bool is_address(std::string_view word) {
    const std::string start = to_lower(word.substr(0, 8));
    if (start.starts_with("http://") || start.starts_with("https://")) return true;
    const std::size_t slash = word.find('/');
    return slash != word.npos && slash + 1 < word.size() && is_host(word.substr(0, slash));
}

std::optional<std::string_view> nearness_of(std::string_view word) {
    if (word == "NEAR") return "";
    if (word.starts_with("NEAR/")) return word.substr(5);
    if (!word.starts_with("W/") && !word.starts_with("w/")) return std::nullopt;
    const std::string_view behind = word.substr(2);
    if (behind == "S" || behind == "s") return "sentence";
    if (behind == "P" || behind == "p") return "paragraph";
    const bool is_number = !behind.empty() && std::ranges::all_of(behind, is_digit_char);
    return is_number ? std::optional(behind) : std::nullopt;
}

std::optional<std::size_t> field_name_end(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == 0 || colon == word.npos || colon + 1 == word.size()) return std::nullopt;
    const std::string_view name = word.substr(0, colon);
    const bool is_small = std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    if (is_small || find_field(to_lower(name)) != nullptr) return colon;
    return std::nullopt;
}

bool is_foreign(std::string_view word) {
    if (is_number_range(word)) return true;
    const std::size_t sign = word.find_first_of("=<>");
    if (sign != word.npos && sign > 0 && find_field(word.substr(0, sign))) return true;
    // Words in their order, as library databases ask them.
    for (const std::string_view before : {"PRE/", "pre/", "ADJ", "ADJ/", "NEXT/", "ONEAR/"})
        if (word.starts_with(before) && word.size() > before.size() &&
            is_digit_char(word[before.size()]))
            return true;
    return word == "ADJ" || word.starts_with("_exists_:") || word.starts_with("_missing_:");
}

bool is_bare_word(std::string_view word) {
    constexpr std::array<std::string_view, 3> operators = {"AND", "OR", "NOT"};
    if (word.empty() || signs.find(word.front()) != signs.npos) return false;
    if (brackets.find(word.front()) != brackets.npos) return false;
    if (std::ranges::find(operators, word) != operators.end()) return false;
    return !nearness_of(word) && !is_address(word) && !field_name_end(word) && !is_foreign(word);
}

bool holds_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const CharKind kind = char_kind(c);
        if (is_letter(c) || is_digit(c) || (kind != CharKind::other && kind != CharKind::extend))
            return true;
    }
    return false;
}

bool is_word_pattern(std::string_view word) {
    std::string letters(word);
    std::erase(letters, '*');
    return analyze(letters).size() == 1;
}

} // namespace newshound
