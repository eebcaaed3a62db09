// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of fields: the contract between what is indexed and what can be asked.
//
// The writer, the query parser, facets, help and the manual's test read this table and nothing
// else. Prefixes follow Omega's conventions (xapian-omega, docs/termprefixes.rst); ours start
// with X and end with a colon, so that no word can run into them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace newshound {

enum class Kind : std::uint8_t {
    text,   // words with positions: body, title, quoted words
    name,   // a whole name as one term, and its words with positions: author, person
    key,    // one exact term, after a normalisation of its own: outlet, lang, url
    date,   // days: a D/M/Y term family, and a sortable value where it has a slot
    number, // a sortable value
};

// Value slots. A number never changes its meaning within a database format; new ones go at the end.
enum class Slot : std::uint32_t {
    published = 0, // local day, sortable (1600–2100); empty = undated
    updated = 1,
    captured = 2,
    words = 3,    // word count
    article = 4,  // article id: version grouping, ties
    version = 5,  // number of this version of the article, from 1
    revision = 6, // index revision that wrote the document
    outlet = 7,   // outlet key
    story = 8,    // id of the group of near-copies
    people = 9,   // canonical names, packed (facets)
    orgs = 10,
    places = 11,
    cites = 12,
    authors = 13,
    section = 14,
    language = 15,
};

struct Field {
    std::string_view name;    // what people type before the colon
    std::string_view meaning; // one line for help and manual
    std::string_view prefix;  // of its terms; "" only for the body's words
    std::optional<Slot> slot;
    Kind kind;
    bool facet;               // can be counted by value
    std::string_view example; // a query that the sample corpus answers or could
};

std::span<const Field> fields();
const Field* find_field(std::string_view name); // nullptr = no such field

// Terms that are no field of their own.
inline constexpr std::string_view identity_prefix = "Q";            // article id + version: unique
inline constexpr std::string_view article_prefix = "XARTICLE:";     // article id
inline constexpr std::string_view superseded_term = "XSUPERSEDED:"; // a newer version exists
inline constexpr std::string_view path_prefix = "P"; // origin path (hashed when long)

// A term never exceeds Xapian's limit of 245 bytes: longer keys are hashed, never cut.
inline constexpr std::size_t longest_term = 245;

} // namespace newshound
