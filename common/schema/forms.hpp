// SPDX-License-Identifier: GPL-3.0-or-later
// The tables by which a word meets its other forms: inflected, and with or without accents.
//
// Terms are words as written. Beside them a database keeps, as Xapian metadata of each shard:
//   stem_forms_key(language, root) -> the terms of that language with that root
//   accent_forms_key(bare)         -> the terms whose bare_form is `bare`, except `bare` itself
// both as pack_texts lists (packing.hpp), sorted bytewise. A form leaves its tables with the
// last article that has it. Words of an article of unknown language are in no
// table of stems. A query word w is asked as any of
//   w, bare_form(w), and accent forms of bare_form(w), in every article; and for each
//   language l, stem forms of (l, each of roots(w, l)), in articles of l only;
// and quoted words as w and its accent forms only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Words longer than this, or with a digit, are in neither table.
inline constexpr std::size_t longest_inflected_word = 40;

// What the keys begin with.
inline constexpr std::string_view stem_forms_prefix = "forms:";
inline constexpr std::string_view accent_forms_prefix = "accents:";

std::string stem_forms_key(std::string_view language, std::string_view stem);
std::string accent_forms_key(std::string_view bare);

// Under which roots a word meets its forms in `language` (ISO 639-1); none for a language without
// rules. Mostly its Snowball stem; besides
//   Turkish  of what stands before the apostrophe that parts a name from its endings
//            (istanbul'da), once as it is written, once with both kinds of i as one
//   Arabic   the stem without a joined و or ف as well (والحكومة)
//   Korean   the word, and the word without its particle (서울에서)
std::vector<std::string> roots(std::string_view term, std::string_view language);
bool has_roots(std::string_view language);

// Whether `term` belongs into the tables at all.
bool has_forms(std::string_view term);

} // namespace newshound
