// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that were judged become text that reads well.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <span>

namespace newshound {

// Keeps the blocks whose probability is at least one half: in the order of the page, a second copy
// of a long one left out, captions apart. Blocks are separated by a blank line; lines that a <br>
// separates by a line break; the cells of a table row by " | "; list items begin with "- ".
MainText block_text(const HtmlDocument& document, const TextBlocks& blocks,
                    std::span<const float> probabilities);

} // namespace newshound
