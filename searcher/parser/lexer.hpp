// SPDX-License-Identifier: GPL-3.0-or-later
// A query's text as tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct QueryToken {
    enum class Kind : std::uint8_t {
        word,    // anything up to a blank, quotation mark or parenthesis
        quoted,  // what stands between quotation marks: " or a pair of “ ” „ « »
        within,  // right behind a quotation, ~ and a number: how close its words must be
        address, // http://…, with no field before it
        range,   // [a TO b], as other engines have it, behind a field
        field,   // "title" of title:; "Title" too, for the parser to refuse
        exactly, // = right behind a field's colon
        open,
        close,
        minus, // - or ! right before a word, quotation or parenthesis
        plus,  // + so
        all,   // AND, &&
        any,   // OR, ||
        no,    // NOT
        near,  // NEAR, NEAR/n, W/n, AROUND(n): its text is "n" ("5", "sentence") or ""
        end,   // one, last
    };

    Kind kind = Kind::end;
    // Without quotation marks, colon and the like, a part of the query; of a quotation with its
    // escapes.
    std::string_view text;
    std::size_t offset = 0; // of its first byte in the query
    std::size_t start = 0;  // where what it is made of starts: of NEAR/5 the N
};

struct QueryTokens {
    std::vector<QueryToken> tokens;
    std::vector<std::string> notes; // sentences for people: what was passed over or is but a word
};

// Longer queries are refused.
inline constexpr std::size_t longest_query = 1 << 20; // bytes

// Throws QueryError for a quotation that never ends, a field without a value, what other engines
// have and we have not, a query without any word and one that is too long. `query` is UTF-8 and
// lives longer than the tokens. Linear time.
QueryTokens tokens_of(std::string_view query);

} // namespace newshound
