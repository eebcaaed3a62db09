// SPDX-License-Identifier: GPL-3.0-or-later
// The learned judge: how likely each block of a page is a part of its story.
//
// Two sets of trees: one sees a block and the layout around it, the other sees that and what the
// first said of all blocks of the page, so that a lonely "yes" in a side bar and a lonely "no"
// between two paragraphs are put right (stacked sequential learning: Cohen & Carvalho, IJCAI 2005).
#pragma once

#include "indexer/extractor/body/block_features.hpp"
#include "indexer/extractor/body/body_model.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <span>
#include <vector>

namespace newshound {

// A first answer that leaves nothing to ask: the second trees are not asked.
inline constexpr float clearly_furniture = 0.004F;

// What the model doesn't decide: readers' comments behind a story, and a headline or a date line at
// its start, are never a part of it. Sets their probability to 0.
void rule_out(const HtmlDocument& document, const TextBlocks& blocks,
              std::span<const BlockRow> rows, std::span<float> probabilities);

// A probability a block. Deterministic.
std::vector<float> judge_blocks(const HtmlDocument& document, const TextBlocks& blocks,
                                const MainTextHints& hints, const BodyModel& model);

} // namespace newshound
