// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/query.hpp"

#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/value/bare_word.hpp"
#include "searcher/value/day_span.hpp"

#include <algorithm>
#include <iterator>

namespace newshound {
namespace {

// Between quotation marks, or bare.
std::string value_text(std::string_view text, bool quoted) {
    return quoted ? '"' + escaped_quotation(text) + '"' : std::string(text);
}

// A folder whose name would part it: file:"my folder/*".
bool is_folder_in_quotes(const Query& query) {
    if (query.op != Query::Op::pattern || query.field != "file") return false;
    if (!query.text.ends_with("/*")) return false;
    for (std::size_t at = 0; at < query.text.size();) {
        const char32_t c = next_code_point(query.text, at);
        if (is_space(c) || is_query_quote(c) || c == U'(' || c == U')') return true;
    }
    return false;
}

std::string leaf(const Query& query, std::string_view behind = {}) {
    if (is_folder_in_quotes(query))
        return "file:\"" +
               escaped_quotation(std::string_view(query.text).substr(0, query.text.size() - 1)) +
               "*\"";
    const bool quoted = query.op == Query::Op::phrase || query.op == Query::Op::value;
    const std::string text = value_text(query.text, quoted) + std::string(behind);
    if (query.field.empty()) return quoted || is_bare_word(text) ? text : "text:" + text;
    if (query.op == Query::Op::value) return query.field + ":=" + text;
    // Behind a colon = is a sign of the language.
    return query.field + ":" + (text.starts_with('=') ? "(" + text + ")" : text);
}

std::string number_range(const Query& query) {
    const auto end = [](const std::optional<std::int64_t>& number) {
        return number ? std::to_string(*number) : std::string();
    };
    return query.low == query.high ? end(query.low) : end(query.low) + ".." + end(query.high);
}

std::string range(const Query& query, Days days) {
    if (days == Days::as_typed && !query.text.empty()) {
        const auto is_plain = [](unsigned char c) { return c > ' ' && c < 0x7F; };
        return query.field + ":" +
               value_text(query.text, !std::ranges::all_of(query.text, is_plain));
    }
    const Field* field = find_field(query.field);
    if (field->kind == Kind::number) return query.field + ":" + number_range(query);
    DaySpan span;
    if (query.low) span.first = static_cast<std::int32_t>(*query.low);
    if (query.high) span.last = static_cast<std::int32_t>(*query.high);
    return query.field + ":" + to_string(span);
}

// As part of a larger question: in parentheses unless it is a leaf or an exclusion.
std::string part(const Query& query, Days days) {
    const bool group = query.op == Query::Op::near || query.op == Query::Op::all_of ||
                       query.op == Query::Op::any_of;
    return group ? "(" + to_string(query, days) + ")" : to_string(query, days);
}

std::string join(const Query& query, const std::string& between, Days days) {
    std::string text;
    for (const Query& child : query.children)
        text += (text.empty() ? "" : between) + part(child, days);
    return text;
}

// What stands behind "NEAR/".
std::string nearness(const Query& query) {
    switch (query.within) {
    case Query::Within::sentence:
        return "sentence";
    case Query::Within::paragraph:
        return "paragraph";
    case Query::Within::words:
        break;
    }
    return std::to_string(query.distance);
}

} // namespace

bool Query::operator==(const Query& other) const {
    return op == other.op && field == other.field && (op == Op::range || text == other.text) &&
           low == other.low && high == other.high && distance == other.distance &&
           within == other.within && children == other.children;
}

Query joined(Query::Op op, std::vector<Query> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Query group{.op = op, .offset = parts.front().offset};
    for (Query& part : parts) {
        if (part.op == op)
            std::ranges::move(part.children, std::back_inserter(group.children));
        else
            group.children.push_back(std::move(part));
    }
    return group;
}

Query phrase(std::string_view field, std::string_view text) {
    return {.op = Query::Op::phrase, .field = std::string(field), .text = std::string(text)};
}

std::string to_string(const Query& query, Days days) {
    switch (query.op) {
    case Query::Op::everything:
        return "*";
    case Query::Op::words:
    case Query::Op::phrase:
    case Query::Op::pattern:
    case Query::Op::value:
        return leaf(query);
    case Query::Op::range:
        return range(query, days);
    case Query::Op::fuzzy:
        return leaf(query, "~" + std::to_string(query.distance));
    case Query::Op::near:
        return join(query, " NEAR/" + nearness(query) + " ", days);
    case Query::Op::all_of:
        return join(query, " ", days);
    case Query::Op::any_of:
        return join(query, " OR ", days);
    case Query::Op::no:
        return "-" + part(query.children.front(), days);
    }
    return {};
}

bool is_query_quote(char32_t c) {
    return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u00AB' ||
           c == U'\u00BB';
}

bool is_escapable(char32_t c) {
    return c == U'\\' || c == U'*' || is_query_quote(c);
}

std::string unescaped_quotation(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        char32_t c = next_code_point(text, next);
        if (c == U'\\' && next < text.size()) {
            std::size_t behind = next;
            const char32_t escaped = next_code_point(text, behind);
            if (is_escapable(escaped)) {
                at = next;
                next = behind;
            }
        }
        plain += text.substr(at, next - at);
        at = next;
    }
    return plain;
}

std::string escaped_quotation(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(text, at);
        if (is_escapable(c)) escaped += '\\';
        escaped += text.substr(start, at - start);
    }
    return escaped;
}

} // namespace newshound
