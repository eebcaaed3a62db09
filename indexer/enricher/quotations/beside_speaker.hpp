// SPDX-License-Identifier: GPL-3.0-or-later
// Names that stand beside a speaker and are none: whom a phrase or clause about somebody or
// something else only names.
#pragma once

#include "indexer/enricher/quotations/spoken_text.hpp"

#include <cstddef>

namespace newshound {

// All numbers are tokens of the text; a name is told by any token of its mention.

// "the company [that X owns]": whether a clause about the noun before it opens at `i`, which is
// not the first token.
bool opens_noun_clause(const SpokenText& text, std::size_t i);
// "the man [X] hired": whether the name does something of its own before `to`. English only.
bool acts_on(const SpokenText& text, std::size_t i, std::size_t to);
// "the judge who sentenced [X] said": whether a relative clause that opens from `from` on holds it.
bool is_in_relative_clause(const SpokenText& text, std::size_t name, std::size_t from);
// "X, [who] said", "ein Mann, [der] sagte": the last token of what the clause that opens at `i` is
// about; `i` where none does behind `from`.
std::size_t noun_of_relative(const SpokenText& text, std::size_t i, std::size_t from);
// "a man [who] told her", "ein Mann, [der] sagte": whether at `i` opens a clause about a noun that
// names nobody.
bool opens_clause_of_nobody(const SpokenText& text, std::size_t i, std::size_t from);
// "le journal que [X] possède": a clause about a noun, of languages other than English.
bool is_about_noun(const SpokenText& text, std::size_t name, std::size_t from);
// "X [said] an official told": whether at `i` begins what somebody reports, with a subject of its
// own for `verb`. English only.
bool reports_clause(const SpokenText& text, std::size_t i, std::size_t verb);
// "a spokesman for the charity [X]": somebody else than X.
bool speaks_for(const SpokenText& text, std::size_t name);

} // namespace newshound
