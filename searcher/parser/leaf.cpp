// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/leaf.hpp"

#include "common/article/time_interval.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/identity.hpp"
#include "common/text/fault.hpp"
#include "common/text/nearest.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaks.hpp"
#include "searcher/parser/date_words.hpp"
#include "searcher/value/bare_word.hpp"
#include "searcher/value/fixed_key.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

using Op = Query::Op;

[[noreturn]] void fail(std::string_view code, const LeafText& leaf,
                       std::vector<std::string> values = {}) {
    throw query_fault(code, std::move(values), {}, leaf.offset);
}

std::string shown(const LeafText& leaf) {
    return std::string(utf8_prefix(leaf.text, 60));
}

Query leaf_of(Op op, const Field* field, const LeafText& leaf) {
    return {.op = op,
            .field = field && field->name != "text" ? std::string(field->name) : "",
            .text = std::string(leaf.text),
            .offset = leaf.offset};
}

[[noreturn]] void fail_date(const LeafText& leaf, const Date& today) {
    constexpr std::string_view words[] = {"today",     "yesterday", "this-week",  "this-month",
                                          "this-year", "last-week", "last-month", "last-year"};
    const std::size_t dots = leaf.text.find("..");
    if (dots != leaf.text.npos && parse_date_words(leaf.text.substr(0, dots), today) &&
        parse_date_words(leaf.text.substr(dots + 2), today))
        fail("span-backwards", leaf, {shown(leaf)});
    if (const std::string_view near = nearest(leaf.text, words); !near.empty())
        fail("date-near", leaf, {shown(leaf), std::string(near)});
    fail("no-date", leaf, {shown(leaf)});
}

Query date_leaf(const Field& field, const LeafText& leaf, const Date& today) {
    Query query = leaf_of(Op::range, &field, leaf);
    if (const std::optional<DaySpan> span = parse_day_span(leaf.text, today)) {
        if (span->first) query.low = *span->first;
        if (span->last) query.high = *span->last;
        if (!is_relative_span(leaf.text)) query.text.clear();
        return query;
    }
    // What a story speaks of may also be a week or a quarter: 2019-W42, 2019-Q3.
    if (field.name == "about" && parse_time_value(leaf.text)) {
        query.op = Op::words;
        return query;
    }
    fail_date(leaf, today);
}

// "100" or nothing; fails on anything else.
std::optional<std::int64_t> number_or_open(std::string_view text, const LeafText& leaf) {
    if (text.empty()) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size()) return number;
    fail("no-number", leaf, {shown(leaf)});
}

Query number_leaf(const Field& field, const LeafText& leaf) {
    Query query = leaf_of(Op::range, &field, leaf);
    query.text.clear();
    const std::size_t dots = leaf.text.find("..");
    query.low = number_or_open(leaf.text.substr(0, dots), leaf);
    query.high =
        dots == leaf.text.npos ? query.low : number_or_open(leaf.text.substr(dots + 2), leaf);
    if (!query.low && !query.high) number_or_open("..", leaf);
    if (query.low && query.high && *query.high < *query.low)
        fail("span-backwards", leaf, {shown(leaf)});
    return query;
}

void check_key(const Field& field, const LeafText& leaf) {
    if (const std::string_view fault = fixed_key_fault(field, leaf.text); !fault.empty())
        fail(fault, leaf, {shown(leaf)});
}

Query calendar_day_leaf(const Field& field, const LeafText& leaf) {
    check_key(field, leaf);
    Query query = leaf_of(Op::words, &field, leaf);
    query.text = calendar_day(leaf.text).value_or(query.text);
    return query;
}

// A word with ~, ~1 or ~2 behind it: where it starts. npos for any other.
std::size_t tilde_of(const Field* field, const LeafText& leaf) {
    const bool is_address = field && (field->name == "url" || field->name == "file");
    if (leaf.quoted || is_address) return leaf.text.npos;
    const std::size_t tilde = leaf.text.rfind('~');
    if (tilde == leaf.text.npos || tilde == 0) return leaf.text.npos;
    const std::string_view behind = leaf.text.substr(tilde + 1);
    // Other engines take shares as well: word~0.8.
    const bool is_number = behind.find_first_not_of("0123456789.") == behind.npos;
    return is_number ? tilde : leaf.text.npos;
}

Query fuzzy_leaf(const Field* field, const LeafText& leaf, std::size_t tilde) {
    const std::string_view word = leaf.text.substr(0, tilde);
    const std::string_view edits = leaf.text.substr(tilde + 1);
    LeafText spot = leaf;
    spot.offset += tilde;
    if (field && field->kind == Kind::key) fail("fuzzy-key", spot, {std::string(field->name)});
    if (!edits.empty() && edits != "1" && edits != "2")
        fail("fuzzy-edits", spot, {std::string(utf8_prefix(word, 40))});
    if (word.find('*') != word.npos) fail("fuzzy-pattern", spot);
    if (!holds_word(word)) fail("no-word", leaf, {shown(leaf)});
    Query query = leaf_of(Op::fuzzy, field, leaf);
    query.text = word;
    constexpr std::size_t short_word = 5; // letters; two edits would make any other of it
    query.distance = edits.empty() ? (code_point_count(word) <= short_word ? 1 : 2)
                                   : static_cast<unsigned>(edits.front() - '0');
    return query;
}

// Signs inside a word that mean something to other engines.
void refuse_foreign(const LeafText& leaf) {
    const auto fail_at = [&](std::string_view code, std::size_t at) {
        LeafText spot = leaf;
        spot.offset += at;
        fail(code, spot);
    };
    const auto is_part = [&](std::size_t at) {
        std::size_t next = at;
        if (at >= leaf.text.size()) return false;
        const char32_t c = next_code_point(leaf.text, next);
        return is_letter(c) || is_digit(c);
    };
    const std::size_t hat = leaf.text.rfind('^');
    const std::string_view behind = leaf.text.substr(std::min(hat, leaf.text.size()));
    if (behind.size() > 1 && behind.find_first_not_of("^0123456789.") == behind.npos)
        fail_at("weight", hat);
    if (leaf.text.starts_with('~') &&
        (is_part(1) || leaf.text.find_first_not_of("~0123456789") == leaf.text.npos))
        fail_at("leading-tilde", 0);
    if (leaf.text.size() > 2 && leaf.text.starts_with('/') && leaf.text.ends_with('/'))
        fail_at("regular-expression", 0);
    for (std::size_t at = 1; (at = leaf.text.find('?', at)) != leaf.text.npos; ++at)
        if (is_part(at + 1) &&
            (static_cast<unsigned char>(leaf.text[at - 1]) >= 0x80 || is_part(at - 1)))
            fail_at("question-mark", at);
}

Query word_leaf(const Field* field, const LeafText& leaf) {
    if (!leaf.quoted && (!field || field->kind != Kind::key)) refuse_foreign(leaf);
    if (const std::size_t tilde = tilde_of(field, leaf); tilde != leaf.text.npos)
        return fuzzy_leaf(field, leaf, tilde);
    if (!leaf.quoted && leaf.text.find('*') != leaf.text.npos) {
        Query query = leaf_of(Op::pattern, field, leaf);
        const bool bare = leaf.text.find_first_not_of('*') == leaf.text.npos;
        if (bare) query.text = "*";
        if (bare && query.field.empty()) return {.op = Op::everything, .offset = leaf.offset};
        if (!bare && !holds_word(leaf.text)) fail("no-word", leaf, {shown(leaf)});
        if (!bare && (!field || field->kind != Kind::key) && !is_word_pattern(leaf.text))
            fail("pattern-words", leaf);
        return query;
    }
    if (!holds_word(leaf.text)) {
        if (leaf.text == "-") fail("lone-minus", leaf);
        if (leaf.quoted) fail("empty-quotation", leaf);
        fail("no-word", leaf, {shown(leaf)});
    }
    if (field && field->kind == Kind::key) check_key(*field, leaf);
    return leaf_of(leaf.quoted ? Op::phrase : Op::words, field, leaf);
}

// Of a text exactly these words are the most that can be asked.
Query exact_leaf(const Field& field, const LeafText& leaf) {
    if (leaf.text.empty()) fail("missing-value", leaf);
    const bool is_words = field.kind == Kind::text;
    if (is_words && !holds_word(leaf.text)) fail("no-word", leaf, {shown(leaf)});
    if (field.kind == Kind::key) check_key(field, leaf);
    return leaf_of(is_words ? Op::phrase : Op::value, &field, leaf);
}

} // namespace

Query make_leaf(const Field* field, const LeafText& leaf, const Date& today) {
    const bool has_any = !leaf.quoted && !leaf.exact && leaf.text == "*";
    if (field && field->kind == Kind::date && !has_any) return date_leaf(*field, leaf, today);
    if (field && field->kind == Kind::number && !has_any) return number_leaf(*field, leaf);
    if (field && field->name == "on" && !has_any) return calendar_day_leaf(*field, leaf);
    if (leaf.exact) return exact_leaf(*field, leaf);
    return word_leaf(field, leaf);
}

} // namespace newshound
