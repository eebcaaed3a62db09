// SPDX-License-Identifier: GPL-3.0-or-later
// The tables by which a word meets its other forms: inflected, and with or without accents.
//
// Terms are words as written. Beside them a database keeps, as Xapian metadata of each shard:
//   stem_forms_key(language, stem) -> the terms of that language with that stem
//   accent_forms_key(bare)         -> the terms that are `bare` once their accents are folded,
//                                     except `bare` itself
// both as pack_texts lists (packing.hpp), sorted bytewise. A form stays in its table when the last
// article with it goes: it then matches nothing. Words of an article of unknown language are in no
// table of stems. A query word w is asked as any of
//   w, fold_accents(w), and accent forms of fold_accents(w), in every article; and for each
//   language l, stem forms of (l, stem(w, l)), in articles of l only;
// and quoted words as w and its accent forms only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// Words longer than this, or with a digit, are in neither table.
inline constexpr std::size_t longest_inflected_word = 40;

std::string stem_forms_key(std::string_view language, std::string_view stem);
std::string accent_forms_key(std::string_view bare);

// Whether `term` belongs into the tables at all.
bool has_forms(std::string_view term);

} // namespace newshound
