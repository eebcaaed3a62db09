// SPDX-License-Identifier: GPL-3.0-or-later
// The words that tell who says a quotation, in the supported languages (English, German, French,
// Spanish, Dutch, Russian; some Italian and Portuguese).
#pragma once

#include "indexer/enricher/cue_words.hpp"

#include <cstdint>
#include <string_view>

namespace newshound {

namespace cue {
enum SpeechBits : std::uint32_t {
    verb = 1 << 0,       // "said", "told", "erklärte"
    participle = 1 << 1, // "adding": its subject is the sentence's
    accordance = 1 << 2, // "according", "laut": the speaker follows
    he = 1 << 3,         // pronouns by gender
    she = 1 << 4,
    other_pronoun = 1 << 5, // "they", "we", "who": never resolved
    before_object = 1 << 6, // prepositions: "of Smith", "to Smith" is no subject
    auxiliary = 1 << 7,     // "has", "a", "hat": between subject and verb
    mister = 1 << 8,        // "Mr", "Herr"
    missus = 1 << 9,        // "Mrs", "Frau"
    recipient = 1 << 10,    // "told": what follows it is not who speaks
    perfect = 1 << 11,      // "hat", "a", "ha": a participle that follows may be the verb
    somebody = 1 << 12,     // "spokesman", "lawyer": who speaks for another
    written = 1 << 13,      // "sign", "banner": they say things, and nobody speaks
    role = 1 << 14, // "adviser", "daughter", "campaign": what somebody or something is to a name
    determiner = 1 << 15,    // "the", "her": between a preposition and its name
    subordinator = 1 << 16,  // "when", "if": opens a clause with a subject of its own
    relative = 1 << 17,      // "who", "whose": the clause of the noun before
    passive = 1 << 18,       // "was", "been": before "told" the one who hears stands first
    clause_opener = 1 << 19, // "that", "qui", Dutch "die": behind a noun opens a clause about it
    joining = 1 << 20,       // "and": between two names
    several = 1 << 21,       // "sagten", "ont", German "so": what may have several subjects
    // "who", "qui", German "der" behind a comma: of whom the noun before names
    relative_subject = 1 << 22,
    quotes = 1 << 23, // "quoted X as saying": whose object speaks
};
} // namespace cue

// The table for a language, ISO 639-1; "" = unknown.
const CueWords& speech_cues(std::string_view language);

} // namespace newshound
