// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/sentences.hpp"

#include "common/article/abbreviations.hpp"
#include "common/article/month_names.hpp"
#include "common/text/quotation_styles.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <span>

namespace newshound {
namespace {

// Words that start a sentence more often than they follow "U.S." in the middle of one.
constexpr std::string_view starters[] = {
    "a",   "after", "and",  "as",    "at",   "but",   "by",    "for",  "he",   "her", "his",
    "if",  "in",    "it",   "its",   "last", "many",  "most",  "no",   "now",  "on",  "one",
    "our", "she",   "some", "that",  "the",  "there", "these", "they", "this", "to",  "two",
    "we",  "what",  "when", "while", "who",  "why",   "with",  "you"};

bool has(std::span<const std::string_view> names, std::string_view word) {
    return std::ranges::find(names, word) != names.end();
}

bool is_closing(char32_t c) {
    return c == U')' || c == U']' || c == U'}' || closes_quotation(c);
}

bool is_short_month(std::string_view word) {
    const MonthName* name = find_month_name(word, "en");
    return name && name->is_short;
}

// What stands between two words.
struct Gap {
    bool stops = false;     // a mark that may end a sentence, with a blank or quotation behind
    bool by_period = false; // it is one full stop
};

Gap gap_of(std::string_view between) {
    Gap gap;
    std::size_t marks = 0;
    char32_t mark = 0;
    for (std::size_t at = 0; at < between.size();) {
        const char32_t c = next_code_point(between, at);
        if (c == U'\u3002' || c == U'\uFF01' || c == U'\uFF1F') return {true, false};
        if (c == U'.' || c == U'!' || c == U'?' || c == U'\u2026') {
            mark = c;
            ++marks;
        } else if (marks > 0 && is_space(c)) {
            gap.stops = true;
        } else if (marks > 0 && !gap.stops && !is_closing(c)) {
            marks = 0; // "3.-4.": the mark ends nothing
        }
    }
    gap.by_period = mark == U'.' && marks == 1;
    return gap;
}

// A full stop that belongs to the word before it.
bool is_abbreviated(std::string_view text, const Word& left, const Word& right) {
    const std::string_view word = text.substr(left.start, left.end - left.start);
    std::size_t after = 0;
    const char32_t first = next_code_point(word, after);
    if (word.find('.') != word.npos && !is_digit(first)) return !has(starters, right.term);
    if (after == word.size() && is_upper(first)) return true;
    const unsigned kinds = lower_abbreviation_kinds(left.term);
    std::size_t at = right.start;
    const char32_t next = next_code_point(text, at);
    if ((kinds & number_abbreviation) || is_short_month(left.term)) return is_digit(next);
    if (kinds & title_abbreviation) return true;
    // "3. Oktober"
    return word.size() <= 2 && is_digit(first) && find_month_name(right.term, "de");
}

} // namespace

bool ends_sentence(std::string_view text, const Word& left, const Word& right) {
    if (left.paragraph != right.paragraph) return true;
    if (right.start <= left.end + 1) {
        // Words that touch, or a blank: most gaps.
        if (right.start == left.end || text[left.end] == ' ') return false;
    }
    const Gap gap = gap_of(text.substr(left.end, right.start - left.end));
    if (!gap.stops) return false;
    std::size_t at = right.start;
    if (is_lower(next_code_point(text, at))) return false;
    return !gap.by_period || !is_abbreviated(text, left, right);
}

} // namespace newshound
