// SPDX-License-Identifier: GPL-3.0-or-later
// The words around an outlet's name that tell whether the article cites it, in the supported
// languages (English, German, French, Spanish, Dutch, Russian; some Italian, Portuguese, Polish).
#pragma once

#include "indexer/enricher/cue_words.hpp"

#include <cstdint>
#include <string_view>

namespace newshound {

// What a word can be for an outlet's name near it; a set of bits, as a word may be several.
namespace cue {
enum Bits : std::uint32_t {
    article = 1 << 0,      // "the", "der", "la": between a cue and the name
    outlet_noun = 1 << 1,  // "newspaper", "agency": beside the name
    cites = 1 << 2,        // right before the name: "told X", "citing X", "laut X"
    relates = 1 << 3,      // right before the name, when that is unambiguous: "reported X"
    preposition = 1 << 4,  // "in", "by", "to" X, after a source word
    source = 1 << 5,       // "interview with X", "published in X", "according to X"
    source_weak = 1 << 6,  // the same, when the name is unambiguous: "said on X"
    reports = 1 << 7,      // after the name: "X reported"
    says = 1 << 8,         // after the name, when that is unambiguous: "X said", "X article"
    tells = 1 << 9,        // a verb whose dative follows later: "sagte Merkel der X"
    filler = 1 << 10,      // between name and verb, source and preposition: "also", "on Tuesday"
    journalist = 1 << 11,  // "correspondent", "columnist"
    joiner = 1 << 12,      // "and", between two outlets
    office = 1 << 13,      // "X's editor": not the paper, but its people
    paper = 1 << 14,       // "the journal X": what follows is an outlet even where no list has it
    calls = 1 << 15,       // "X calls it “…”": before quoted words
    passive = 1 << 16,     // "X was published": no word of X
    issue = 1 << 17,       // "in the May issue of X"
    work = 1 << 18,        // "the X article"
    job = 1 << 19,         // "writes for X"
    citing = 1 << 20,      // "X, citing a source"
    press = 1 << 21,       // ends the names of newspapers: "the Inland Bulletin"
    has_printed = 1 << 22, // "X had a …", before a `piece`
    piece = 1 << 23,       // "X ran a long profile of Y"
    breaks = 1 << 24,      // "X broke the …", before a `scoop`
    scoop = 1 << 25,       // "X broke the story"
    puts = 1 << 26,        // "as X puts it"
    sees = 1 << 27,        // "an X reporter saw"
    poll = 1 << 28,        // "a Guardian poll"
    day = 1 << 29,         // "Tuesday's Guardian", "last week's Economist"
};
} // namespace cue

// The table for a language, ISO 639-1; "" = unknown.
const CueWords& citation_cues(std::string_view language);

} // namespace newshound
