// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/leaf.hpp"

#include "common/article/time_interval.hpp"
#include "common/error.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/parser/date_words.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

using Op = Query::Op;

[[noreturn]] void fail(const std::string& message, const LeafText& leaf) {
    throw QueryError(message, {}, leaf.offset);
}

std::string shown(const LeafText& leaf) {
    return "'" + std::string(utf8_prefix(leaf.text, 60)) + "'";
}

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_letter(c) || is_digit(c)) return true;
    }
    return false;
}

Query leaf_of(Op op, const Field* field, const LeafText& leaf) {
    return {.op = op,
            .field = field && field->name != "text" ? std::string(field->name) : "",
            .text = std::string(leaf.text),
            .offset = leaf.offset};
}

Query date_leaf(const Field& field, const LeafText& leaf, const Date& today) {
    Query query = leaf_of(Op::range, &field, leaf);
    if (const std::optional<DaySpan> span = parse_day_span(leaf.text, today)) {
        if (span->first) query.low = *span->first;
        if (span->last) query.high = *span->last;
        query.text = to_string(*span);
        return query;
    }
    // What a story speaks of may also be a week or a quarter: 2019-W42, 2019-Q3.
    if (field.name == "about" && parse_time_value(leaf.text)) {
        query.op = Op::words;
        return query;
    }
    fail(shown(leaf) + " is no date or span of dates; write 2019, 2019-05, 2019-05-03, a..b, or "
                       "words such as \"last week\"",
         leaf);
}

// "100" or nothing; fails on anything else.
std::optional<std::int64_t> number_or_open(std::string_view text, const LeafText& leaf) {
    if (text.empty()) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size()) return number;
    fail(shown(leaf) + " is no number or range; write 100, 100..500, 100.. or ..500", leaf);
}

Query number_leaf(const Field& field, const LeafText& leaf) {
    Query query = leaf_of(Op::range, &field, leaf);
    const std::size_t dots = leaf.text.find("..");
    query.low = number_or_open(leaf.text.substr(0, dots), leaf);
    query.high =
        dots == leaf.text.npos ? query.low : number_or_open(leaf.text.substr(dots + 2), leaf);
    if (!query.low && !query.high) number_or_open("..", leaf);
    if (query.low && query.high && *query.high < *query.low)
        fail(shown(leaf) + " ends before it starts; swap its sides", leaf);
    return query;
}

// A calendar day as "04-13", also typed 4-13.
Query calendar_day_leaf(const Field& field, const LeafText& leaf) {
    const std::size_t dash = std::min(leaf.text.find('-'), leaf.text.size());
    const auto part = [](std::string_view digits) {
        return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
    };
    const std::string day = part(leaf.text.substr(0, dash)) + "-" +
                            part(leaf.text.substr(std::min(dash + 1, leaf.text.size())));
    // A leap year has all days.
    if (!parse_iso_date("2000-" + day) || day.size() != 5)
        fail(shown(leaf) + " is no calendar day; write month and day, as in 04-13", leaf);
    Query query = leaf_of(Op::words, &field, leaf);
    query.text = day;
    return query;
}

Query word_leaf(const Field* field, const LeafText& leaf) {
    if (!leaf.quoted && leaf.text.find('*') != leaf.text.npos) {
        Query query = leaf_of(Op::pattern, field, leaf);
        const bool bare = leaf.text.find_first_not_of('*') == leaf.text.npos;
        if (bare) query.text = "*";
        if (bare && query.field.empty()) return {.op = Op::everything, .offset = leaf.offset};
        if (!bare && !has_word(leaf.text)) fail(shown(leaf) + " holds no word to search for", leaf);
        return query;
    }
    if (!has_word(leaf.text)) {
        if (leaf.text == "-")
            fail("'-' stands alone; put it right before a word to exclude that word", leaf);
        fail(leaf.quoted ? "no word stands between these quotation marks"
                         : shown(leaf) + " holds no word to search for",
             leaf);
    }
    return leaf_of(leaf.quoted ? Op::phrase : Op::words, field, leaf);
}

} // namespace

Query make_leaf(const Field* field, const LeafText& leaf, const Date& today) {
    const bool has_any = !leaf.quoted && leaf.text == "*";
    if (field && field->kind == Kind::date && !has_any) return date_leaf(*field, leaf, today);
    if (field && field->kind == Kind::number && !has_any) return number_leaf(*field, leaf);
    if (field && field->name == "on" && !has_any) return calendar_day_leaf(*field, leaf);
    return word_leaf(field, leaf);
}

} // namespace newshound
