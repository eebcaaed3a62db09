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
        word,   // anything up to a blank, quotation mark or parenthesis
        quoted, // what stands between quotation marks: " or a pair of “ ” „ « »
        field,  // "title" of title:; "Title" too, for the parser to refuse
        open,
        close,
        minus, // right before a word, quotation or parenthesis
        all,   // AND
        any,   // OR
        no,    // NOT
        near,  // NEAR or NEAR/n: its text is "n" ("5", "sentence") or ""
        end,   // one, last
    };

    Kind kind = Kind::end;
    // Without quotation marks, colon and the like, a part of the query; of a quotation with its
    // escapes.
    std::string_view text;
    std::size_t offset = 0; // of its first byte in the query
};

// Longer queries are refused.
inline constexpr std::size_t longest_query = 1 << 20; // bytes

// Throws QueryError for a quotation that never ends, a field without a value and a query that is
// too long. `query` is UTF-8 and lives longer than the tokens. Linear time.
std::vector<QueryToken> tokens_of(std::string_view query);

} // namespace newshound
