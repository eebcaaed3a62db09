// SPDX-License-Identifier: GPL-3.0-or-later
// What someone may be about to type, as plain values: words, names and fields of the archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace newshound {

// A query whose end is still being typed.
struct UnfinishedQuery {
    std::string field{};    // before the last word or quotation: "person" of person:bor; "" = none
    std::string text{};     // the last word as typed, "bor"; of an open quotation all of it
    std::size_t start = 0;  // where it starts in the query, its field and quotation mark included
    bool is_quoted = false; // an open quotation
    std::string before{};   // up to three bare words right before it: "alexander" of alexander bor
    std::size_t before_start = 0; // where they start
};

struct Suggestion {
    enum class Kind : std::uint8_t { word, name, field };

    Kind kind = Kind::word;
    std::string field; // whose name it is: "person", "outlet", …; "" of a word
    std::string text;  // as people read it: "Alexander Bortnikov", "bortnikov", "outlet"
    // Documents that have it, earlier versions of articles among them; where bare words stand
    // before it and some document has these too, those that have both.
    std::size_t count = 0;
    std::string query;     // what stands for it in the query language: person:"Alexander Bortnikov"
    std::size_t start = 0; // byte in the typed text from which on `query` replaces it

    bool operator==(const Suggestion&) const = default;
};

struct Suggestions {
    std::vector<Suggestion> items; // words, then names, then fields; each the most frequent first
    bool is_cut =
        false; // more words start so than are looked at: more frequent ones may be left out
};

} // namespace newshound
