// SPDX-License-Identifier: GPL-3.0-or-later
// What someone asks, as a tree of plain values that prints itself back in the query language.
//
// The parser makes it from typed text, the engine answers it; neither knows the other. A field
// before a parenthesis has gone to the leaves: title:(a OR b) is title:a OR title:b.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Parentheses never nest deeper than this, and a tree has at most four levels for each, so that
// walking one may recurse.
inline constexpr std::size_t deepest_query = 100;

struct Query {
    enum class Op : std::uint8_t {
        everything, // *: every article
        words,      // text as typed without quotes, one word or a few that touch (cyber-security):
                    // in any of its inflected forms; for a key field its value
        phrase,     // text as typed between quotes: exactly these words, next to each other
        fuzzy,      // a word and those spelt nearly so, within `distance` edits
        pattern,    // a word with * in it, each for any number of letters; "*" alone after a
                    // field: articles that have that field at all
        value,      // of a field of names or keys exactly this value, as facets show it
        range,      // low..high of a date field (day numbers, see date.hpp) or a number field
        near,       // children within `distance` words of each other in any order, or within one
                    // sentence or paragraph of the text
        all_of,     // children all hold
        any_of,     // at least one child holds; the more, the better
        no,         // its only child does not hold
    };

    enum class Within : std::uint8_t { words, sentence, paragraph };

    Op op = Op::everything;
    std::string field{}; // its name in common/schema; "" = headline and body
    // Of a leaf UTF-8 as typed: of words and patterns without blanks, quotation marks and
    // parentheses. Of a range what was typed where that means other days on another day ("last
    // week"), else "".
    std::string text{};
    std::optional<std::int64_t> low{}; // of a range, both ends included; absent = open
    std::optional<std::int64_t> high{};
    unsigned distance = 0;         // of fuzzy (1 or 2), and of near within words
    std::size_t offset = 0;        // where its text starts in what was typed, in bytes, for errors
    Within within = Within::words; // of near
    std::vector<Query> children{}; // of near, all_of, any_of, no

    // The same question; where it was typed does not matter, nor in which words a range.
    bool operator==(const Query& other) const;
};

// `parts` as one query of Op::all_of or Op::any_of: one part stays itself, and a part of the same
// kind gives its own parts. REQUIRES: at least one part.
Query joined(Query::Op op, std::vector<Query> parts);

// Exactly these words of a field next to each other; `text` is any text.
Query phrase(std::string_view field, std::string_view text);

// How days print that depend on today: "date:2022-03-15", or "date:yesterday" for who asks again on
// another day.
enum class Days : std::uint8_t { as_dates, as_typed };

// In the query language, with every parenthesis that could matter. Parsing that (with the same
// today) gives an equal tree.
std::string to_string(const Query& query, Days days = Days::as_dates);

// A quotation starts and ends with any of them: the straight ", and “ ” „ « ».
bool is_query_quote(char32_t c);
bool is_escapable(char32_t c);

// What stands between quotation marks as it was meant, and the other way round: a backslash before
// a quotation mark, a * or another backslash makes it an ordinary letter.
std::string unescaped_quotation(std::string_view text);
std::string escaped_quotation(std::string_view text);

} // namespace newshound
