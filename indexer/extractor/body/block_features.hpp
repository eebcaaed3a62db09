// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured of a block by itself and of the layout around it: a row of numbers a block.
#pragma once

#include "indexer/extractor/body/block_row.hpp"
#include "indexer/extractor/body/element_context.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <vector>

namespace newshound {

std::vector<BlockRow> block_features(const HtmlDocument& document, const TextBlocks& blocks,
                                     const MainTextHints& hints, const ElementContexts& contexts,
                                     const WordWeights& words);

} // namespace newshound
