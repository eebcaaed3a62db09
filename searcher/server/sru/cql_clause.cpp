// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/sru/cql_clause.hpp"

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"
#include "common/text/language_code.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/server/sru/sru_diagnostic.hpp"
#include "searcher/value/bare_word.hpp"
#include "searcher/value/fixed_key.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

constexpr std::pair<std::string_view, std::string_view> indexes[] = {
    {"cql.serverchoice", ""}, {"cql.anywhere", ""},      {"cql.keywords", ""},
    {"dc.title", "title"},    {"dc.creator", "author"},  {"dc.publisher", "outlet"},
    {"dc.date", "date"},      {"dc.language", "lang"},   {"dc.identifier", "url"},
    {"dc.source", "cites"},   {"dc.subject", "keyword"}, {"rec.identifier", "id"},
};

// What a story is about: its page's own keywords, and whom it names.
constexpr std::string_view subject_fields[] = {"keyword", "person", "org", "place"};

// With the set that an index without one is of, where it is none of our own fields.
std::string whole_name(std::string_view index) {
    std::string name(index);
    if (index.find('.') != index.npos || find_field(index) != nullptr) return name;
    for (const std::string set : {"cql.", "dc.", "rec."})
        if (std::ranges::find(indexes, set + name, [](const auto& each) { return each.first; }) !=
            std::end(indexes))
            return set + name;
    return name == "allrecords" ? "cql." + name : name;
}

} // namespace

std::string cql_field(std::string_view asked) {
    const std::string index = whole_name(asked);
    for (const auto& [name, field] : indexes)
        if (index == name) return std::string(field);
    std::string name = index;
    if (const std::size_t dot = index.find('.'); dot != index.npos) {
        const std::string set = index.substr(0, dot);
        if (set != "newshound" && set != "dc" && set != "cql" && set != "rec")
            throw SruDiagnostic(15, set, "Unsupported context set");
        if (set != "newshound") throw SruDiagnostic(16, index, "Unsupported index");
        name = index.substr(dot + 1);
    }
    const Field* field = find_field(name);
    if (field == nullptr) throw SruDiagnostic(16, index, "Unsupported index");
    return std::string(field->name);
}

namespace {

[[noreturn]] void refuse_form(const std::string& term) {
    throw SruDiagnostic(36, term, "Term in invalid format for index or relation");
}

// The words of a term, escapes resolved.
std::vector<std::string> words_of(std::string_view term) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < term.size();) {
        char32_t c = next_code_point(term, at);
        const bool escaped = c == U'\\' && at < term.size();
        if (escaped)
            c = next_code_point(term, at);
        else if (c == U'^')
            throw SruDiagnostic(31, "^", "Anchoring character not supported");
        else if (c == U'?')
            throw SruDiagnostic(28, "?", "Masking character not supported");
        if (is_space(c))
            words.emplace_back();
        else if (!is_query_quote(c) && !(escaped && c == U'*')) // no letters of a word
            append_code_point(words.back(), c);
    }
    std::erase_if(words, [](const std::string& word) { return !holds_word(word); });
    if (words.empty()) throw SruDiagnostic(27, "", "Empty term unsupported");
    return words;
}

// Nothing in it that our own query language takes for more than letters.
bool is_plain(std::string_view word) {
    constexpr std::string_view operators[] = {"AND", "OR", "NOT", "NEAR"};
    if (std::ranges::find(operators, word) != std::end(operators)) return false;
    for (std::size_t at = 0; at < word.size();)
        if (const char32_t c = next_code_point(word, at); !is_letter(c) && !is_digit(c))
            return false;
    return true;
}

bool is_pattern(const std::string& word) {
    std::string letters = word;
    return std::erase(letters, '*') > 0 && is_plain(letters) && is_word_pattern(word);
}

// A value of a fixed form in that form.
void check_form(const std::string& field, Query& query) {
    const Field* known = field.empty() ? nullptr : find_field(field);
    const bool is_free = query.op == Query::Op::pattern && field != "on";
    if (!known || is_free) return;
    if (field == "lang")
        if (std::string two = two_letter_code(query.text); !two.empty()) query.text = two;
    if (!fixed_key_fault(*known, query.text).empty()) refuse_form(query.text);
    if (field != "on") return;
    query.op = Query::Op::words;
    query.text = calendar_day(query.text).value_or(query.text);
}

Query leaf(const std::string& field, const std::string& word) {
    Query query{.op = Query::Op::phrase, .field = field, .text = word};
    if (is_plain(word)) query.op = Query::Op::words;
    if (is_pattern(word)) query.op = Query::Op::pattern;
    check_form(field, query);
    return query;
}

Query text_clause(const std::string& field, std::string_view relation,
                  const std::vector<std::string>& words) {
    if (relation == "all" || relation == "any") {
        if (words.size() == 1) return leaf(field, words.front());
        Query query{.op = relation == "all" ? Query::Op::all_of : Query::Op::any_of};
        for (const std::string& word : words)
            query.children.push_back(leaf(field, word));
        return query;
    }
    std::string joined;
    for (const std::string& word : words)
        joined += (joined.empty() ? "" : " ") + word;
    const bool loose = relation == "=" || relation == "scr";
    if (loose && words.size() == 1) return leaf(field, joined);
    constexpr std::string_view exact[] = {"=", "scr", "==", "exact", "adj"};
    if (std::ranges::find(exact, relation) == std::end(exact))
        throw SruDiagnostic(22, std::string(relation),
                            "Unsupported combination of relation and index");
    Query query{.op = Query::Op::phrase, .field = field, .text = joined};
    check_form(field, query);
    return query;
}

std::int64_t number_of(const std::string& text) {
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) refuse_form(text);
    return number;
}

// What the term covers, both ends included.
struct Covered {
    std::int64_t first = 0;
    std::int64_t last = 0;

    Covered(const std::string& text, bool is_date) {
        if (!is_date) {
            first = last = number_of(text);
            return;
        }
        const std::optional<Date> day = parse_iso_date(text);
        if (!day) refuse_form(text);
        first = days_of(*day).first;
        last = days_of(*day).last;
    }
};

// Days are written with years of four digits; behind the last of them comes none.
bool is_written(const std::optional<std::int64_t>& day) {
    if (!day) return true;
    const Date date = date_of_day(static_cast<std::int32_t>(*day));
    return date.year >= 1 && date.year <= 9999;
}

Query range_clause(const std::string& field, std::string_view relation, bool is_date,
                   const std::vector<std::string>& words) {
    const bool within = relation == "within";
    if (words.size() != (within ? 2U : 1U)) refuse_form(words.back());
    const Covered one(words.front(), is_date);
    const Covered other(words.back(), is_date);
    if (other.last < one.first) refuse_form(words.front() + " " + words.back());
    Query range{.op = Query::Op::range, .field = field};
    const bool equal =
        relation == "=" || relation == "==" || relation == "exact" || relation == "scr";
    if (within || equal || relation == ">=") range.low = one.first;
    if (within || equal || relation == "<=") range.high = other.last;
    if (relation == "<") range.high = one.first - 1;
    if (relation == ">") range.low = one.last + 1;
    if (is_date && !(is_written(range.low) && is_written(range.high))) refuse_form(words.front());
    if (range.low || range.high) return range;
    throw SruDiagnostic(22, std::string(relation), "Unsupported combination of relation and index");
}

} // namespace

Query cql_clause(std::string_view asked, std::string_view relation, std::string_view term) {
    const std::string index = whole_name(asked);
    constexpr std::string_view relations[] = {
        "=", "==", "<>", "<", "<=", ">", ">=", "exact", "adj", "all", "any", "scr", "within"};
    if (std::ranges::find(relations, relation) == std::end(relations))
        throw SruDiagnostic(19, std::string(relation), "Unsupported relation");
    if (index == "cql.allrecords") return {};
    const std::string field = cql_field(index);
    const std::vector<std::string> words = words_of(term);
    const Field* known = field.empty() ? nullptr : find_field(field);
    const bool is_range = known && (known->kind == Kind::date || known->kind == Kind::number);
    if (relation == "<>") {
        Query no{.op = Query::Op::no, .children = {cql_clause(index, "=", term)}};
        return {.op = Query::Op::all_of, .children = {Query{}, std::move(no)}};
    }
    if (index == "dc.subject") {
        std::vector<Query> any;
        for (const std::string_view each : subject_fields)
            any.push_back(text_clause(std::string(each), relation, words));
        return joined(Query::Op::any_of, std::move(any));
    }
    if (is_range) return range_clause(field, relation, known->kind == Kind::date, words);
    return text_clause(field, relation, words);
}

std::span<const std::pair<std::string_view, std::string_view>> cql_indexes() {
    return indexes;
}

} // namespace newshound
