// SPDX-License-Identifier: GPL-3.0-or-later
// Text to terms: the same at both ends, for pages being indexed and words being asked.
//
// A term is the word as written, in fold_case form (accents stay; accent-blind and inflected forms
// meet through tables that the database keeps, see forms.hpp). A word is a run of letters, marks
// and digits (in the spirit of UAX #29), with these rules, each stated in
// docs/query-language.md and tested:
//   Putin's, Putin’s  putin           a final 's is dropped
//   don’t             don't           other apostrophes between letters stay, as '
//   l'homme           homme           French and Italian elisions are dropped
//   U.S.  e.g.        us  eg          single letters with full stops between are one word
//   George H. W. Bush george hw bush  so are initials with blanks between, before a name
//   Ph.D.  B.Sc.      phd  bsc        and short parts with full stops, one of them a letter
//   the WHO, U.S.     who  us         marked `acronym` where a small word is spelt the same
//   AT&T              at&t            & between letters joins
//   1,000  1.5  $1.5bn  1000 1.5 1.5bn  thousands' commas vanish; a point between digits stays
//   cyber-security  COVID-19  example.com   two neighbouring words: ask them as a phrase; behind
//                                     a hyphen also one, `closed`: cybersecurity, covid19
//   CO₂  km²          co2  km2        small digits are digits
//   צה"ל              צה"ל            a quotation mark between Hebrew letters is theirs
//   soft hyphens, joiners, tatweel    vanish
//   Chinese, Japanese each character is a word; `joined` tells which make one dictionary word
//   Thai, Lao, Khmer, Burmese         words by ICU's dictionaries
#pragma once

#include "common/schema/word.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Changes whenever the terms of some text change: stored in every database, checked on opening.
inline constexpr int analysis_version = 2;

inline constexpr std::size_t longest_word = 64; // bytes of a term

// The words of well-formed UTF-8 `text`, in time linear in its length. Terms longer than
// longest_word keep their start and a digest of the whole. Safe from any thread.
std::vector<Word> analyze(std::string_view text);

// The stem under which inflected forms meet, in the table of `language` (ISO 639-1); the term
// itself when there is no stemmer for it.
std::string stem(std::string_view term, std::string_view language);
bool has_stemmer(std::string_view language);

// What is left of a word's spelling when people leave out what is hard to type: fold_accents,
// without the apostrophe of a name ("o'brien" -> "obrien"; that of don't stays).
std::string bare_form(std::string_view term);

// One whole name as one term's tail: its words as bare_form, one blank between
// them ("Alexander  BORTNIKOV" -> "alexander bortnikov", "Jean-Marie Léger" -> "jean marie leger").
std::string name_key(std::string_view name);

// prefix + key; a key too long for a term keeps its start and a digest of the whole.
std::string make_term(std::string_view prefix, std::string_view key);

} // namespace newshound
