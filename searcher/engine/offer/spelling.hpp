// SPDX-License-Identifier: GPL-3.0-or-later
// Did you mean …? A query with its misspelt words as the archive itself spells them.
//
// The archive's words are the dictionary (near_words.hpp), so that names are in it and nothing has
// to be built. A word is thought misspelt when few articles have it, or none, and many more have a
// near one: typing errors are printed too, and a rare word beside a far more frequent neighbour is
// one more often than not. Where words of a name are right each on its own ("angela markel"), the
// words next to each other decide. A proposal is made only when it finds more than what was typed.
#pragma once

#include "searcher/engine/query/word_forms.hpp"
#include "searcher/value/query.hpp"

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <optional>

namespace newshound {

// Words whose spelling is looked at in one query, the first ones.
inline constexpr std::size_t most_spelt_words = 10;

// How many articles a query finds; exact where it finds few.
using CountMatches = std::function<std::size_t(const Query&)>;

// What may have been meant by `query`, which finds `total` articles. Nothing when it is fine as it
// is, or nothing better is near.
std::optional<Query> did_you_mean(const Query& query, std::size_t total,
                                  const OpenDatabase& database, const WordForms& forms,
                                  const CountMatches& count);

} // namespace newshound
