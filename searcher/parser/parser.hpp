// SPDX-License-Identifier: GPL-3.0-or-later
// Typed text becomes a Query. The language is told in docs/query-language.md.
//
//     any   := all ("OR" all)*
//     all   := unit (["AND"] unit)*              words next to each other must all occur
//     unit  := ["+"] ("NOT" | "-")* near
//     near  := atom ("NEAR/n" atom)*             n: words, or "sentence", or "paragraph"
//     atom  := [field ":"] ( word | "quotation" ["~" n] | "(" any ")" )
//            | field ":=" ( word | "quotation" )  exactly that value
#pragma once

#include "common/article/date.hpp"
#include "searcher/value/query.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Limits, so that no query can cost without bound; beyond them a query is refused.
inline constexpr std::size_t most_words = 10'000; // words and quotations in a query
inline constexpr std::size_t most_patterns = 100; // words with * or ~
inline constexpr unsigned longest_distance = 99;  // of NEAR, over all of its words

struct ParseOptions {
    bool any = false; // words next to each other: one is enough; fields that are no text must hold
    Date today;       // for "yesterday"
};

// Throws QueryError with the spot: for anything that is not in the language above, unknown fields,
// values a field can't have, and limits. What is read otherwise than some would expect, and signs
// that are passed over, are told in `notes`, sentences for people.
Query parse_query(std::string_view text, const ParseOptions& options,
                  std::vector<std::string>* notes = nullptr);

// The words of `text`, any of them, whatever else stands there: for pasted text and scripts.
// Throws QueryError when there are none, or more than most_words.
Query parse_words(std::string_view text);

} // namespace newshound
