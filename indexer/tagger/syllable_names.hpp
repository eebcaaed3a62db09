// SPDX-License-Identifier: GPL-3.0-or-later
// Korean and Chinese names whose given name has two syllables with a hyphen: "Ban Ki-moon", "Moon
// Jae-in", "Tsai Ing-wen". Their second syllable is small, which the tokenizer parts from a name
// ("Obama-era"), and the training texts have few of them.
#pragma once

#include "indexer/tagger/tagger.hpp"
#include "indexer/tagger/token.hpp"

#include <vector>

namespace newshound {

// Adds such names to `names` (in order) or completes them: a listed family name, a short
// capitalised word, a hyphen and a small syllable without blanks. What overlaps gives way.
void join_syllables(const TokenizedText& text, std::vector<Name>& names);

} // namespace newshound
