// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/query.hpp"

#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool needs_quotes(const Query& query) {
    return query.op == Query::Op::phrase ||
           (query.op == Query::Op::range && query.text.find(' ') != std::string::npos);
}

// Bare, it would be an exclusion, an operator or another field (which searcher/parser/lexer says):
// "text:" before it keeps it a word.
bool is_no_bare_word(std::string_view text) {
    if (text.starts_with('-') || text == "AND" || text == "OR" || text == "NOT" || text == "NEAR" ||
        text.starts_with("NEAR/"))
        return true;
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == text.npos) return false;
    const std::string_view name = text.substr(0, colon);
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::ranges::all_of(name, is_small) || find_field(to_lower(name)) != nullptr;
}

std::string leaf(const Query& query) {
    const bool quoted = needs_quotes(query);
    std::string prefix = query.field.empty() ? "" : query.field + ":";
    if (query.field.empty() && !quoted && is_no_bare_word(query.text)) prefix = "text:";
    return quoted ? prefix + '"' + query.text + '"' : prefix + query.text;
}

// As part of a larger question: in parentheses unless it is a leaf or an exclusion.
std::string part(const Query& query) {
    const bool group = query.op == Query::Op::near || query.op == Query::Op::all_of ||
                       query.op == Query::Op::any_of;
    return group ? "(" + to_string(query) + ")" : to_string(query);
}

std::string join(const Query& query, const std::string& between) {
    std::string text;
    for (const Query& child : query.children)
        text += (text.empty() ? "" : between) + part(child);
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
    return op == other.op && field == other.field && text == other.text && low == other.low &&
           high == other.high && distance == other.distance && within == other.within &&
           children == other.children;
}

std::string to_string(const Query& query) {
    switch (query.op) {
    case Query::Op::everything:
        return "*";
    case Query::Op::words:
    case Query::Op::phrase:
    case Query::Op::pattern:
    case Query::Op::range:
        return leaf(query);
    case Query::Op::fuzzy:
        return leaf(query) + "~" + std::to_string(query.distance);
    case Query::Op::near:
        return join(query, " NEAR/" + nearness(query) + " ");
    case Query::Op::all_of:
        return join(query, " ");
    case Query::Op::any_of:
        return join(query, " OR ");
    case Query::Op::no:
        return "-" + part(query.children.front());
    }
    return {};
}

} // namespace newshound
