// SPDX-License-Identifier: GPL-3.0-or-later
// Other stories appended below the one of the page, as sites do that never end.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <span>

namespace newshound {

// Sets the probability of their blocks to 0; as judge_blocks gives them, one a block. Such a story
// stands behind the page's own, in a box of its own with a headline (<h1>, or a smaller one in an
// <article> that has its own date, byline or address), neither around nor inside the box of
// `heading`, the page's headline (no_node = unknown: nothing happens).
void leave_next_stories(const HtmlDocument& document, const TextBlocks& blocks, NodeId heading,
                        std::span<float> probabilities);

} // namespace newshound
