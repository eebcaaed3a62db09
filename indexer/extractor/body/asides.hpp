// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the lines of a story and is none of it: links to other stories, newsletters,
// what a paywall says.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <span>

namespace newshound {

// Sets the probability of such blocks to 0; as judge_blocks gives them, one a block.
void leave_asides(const HtmlDocument& document, const TextBlocks& blocks,
                  std::span<float> probabilities);

} // namespace newshound
