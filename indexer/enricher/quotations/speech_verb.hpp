// SPDX-License-Identifier: GPL-3.0-or-later
// Which word of a clause says that somebody speaks: a listed verb, or a word that can only be one
// where it stands.
#pragma once

#include "indexer/enricher/quotations/spoken_text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace newshound {

// Whether token `i` is a listed verb of one of `kinds` (cue::verb, cue::participle): not "students
// to say", not "a sign saying"; English plurals that may be nouns only behind names, "X and Y
// claim".
bool is_speech_verb(const SpokenText& text, std::size_t i, std::uint32_t kinds);

// Right behind a quotation, at token `from`: the verb of "“…,” raved Ann Lee", whatever it is.
// English only, and only before a person's name.
std::optional<std::size_t> verb_before_name(const SpokenText& text, std::size_t from,
                                            std::size_t to);

// The verb of "“…,” Ann Lee thundered on Monday": a past tense off the list, right behind a name
// that is right behind a quotation which ends with a comma or a mark. English only.
std::optional<std::size_t> verb_behind_name(const SpokenText& text, std::size_t from,
                                            std::size_t to);

// The verb of "Ann Lee thundered: “…”", which ends right before the colon at token `to`.
std::optional<std::size_t> verb_before_colon(const SpokenText& text, std::size_t from,
                                             std::size_t to);

// The same where the languages say it in the perfect tense: "« … », a promis le maire",
// "„…“, hatte Ann Lee geantwortet": the participle, known by its ending.
std::optional<std::size_t> perfect_participle(const SpokenText& text, std::size_t from,
                                              std::size_t to);

// Whether a participle off English stands in the passive: "wurde X gesagt", "gesagt wurde".
bool is_passive_participle(const SpokenText& text, std::size_t verb);

// The verb of "as X put it" and "X went on" that ends right before token `to`.
std::optional<std::size_t> two_word_verb(const SpokenText& text, std::size_t from, std::size_t to);

} // namespace newshound
