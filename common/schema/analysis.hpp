// SPDX-License-Identifier: GPL-3.0-or-later
// Text to terms: the same at both ends, for pages being indexed and words being asked.
//
// A term is the word as written, in fold_case form (accents stay; accent-blind and inflected forms
// meet through tables that the database keeps, see "forms"). Words follow Unicode's word boundaries
// (UAX #29, ICU) with these rules of ours, each stated in docs/query-language.md and tested:
// Putin's = Putin’s = putin + 's dropped; cyber-security = two neighbouring words; U.S. = us;
// AT&T = at&t; COVID-19 = two neighbouring words; don't = one word; soft hyphens vanish; Chinese,
// Japanese and Thai by ICU's dictionaries or bigrams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Changes whenever the terms of some text change: stored in every database, checked on opening.
inline constexpr int analysis_version = 1;

struct Word {
    std::string term;
    std::uint32_t start = 0; // byte range in the text that was analysed
    std::uint32_t end = 0;
    std::uint32_t position = 0;  // from 0; grows by 1 a word
    std::uint32_t paragraph = 0; // how many blank lines stand before it
};

// The words of well-formed UTF-8 `text`. Terms longer than 64 bytes are hashed to 64.
std::vector<Word> analyze(std::string_view text);

// The stem under which inflected forms meet, in the table of `language` (ISO 639-1); the term
// itself when there is no stemmer for it.
std::string stem(std::string_view term, std::string_view language);
bool has_stemmer(std::string_view language);

// One whole name as one term's tail ("Alexander  BORTNIKOV" -> "alexander bortnikov"): folded case
// and accents, white space squeezed.
std::string name_key(std::string_view name);

// prefix + key, hashed where it would exceed longest_term.
std::string make_term(std::string_view prefix, std::string_view key);

} // namespace newshound
