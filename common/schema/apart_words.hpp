// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a stemmer takes for one and that mean different things: university and universe,
// united and unit (common/data/apart_words.tsv).
//
// A list, because nothing that an archive holds tells them: cooper and cooperation end and are
// spread as nation and national are. Its rows are what a stemmer's rules get wrong among the
// words of news, where neither their ending (derivation) nor how frequent they are (word_forms)
// keeps them apart.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string_view>

namespace newshound {

// Whether the list tells these two words apart in `language` (ISO 639-1); they are folded. False
// for words that it does not hold. Safe from any thread.
bool are_apart(std::string_view word, std::string_view other, std::string_view language);

std::span<const EmbeddedFile> apart_word_lists(); // the file

} // namespace newshound
