// SPDX-License-Identifier: GPL-3.0-or-later
// Other stories on the page of one: appended below it, as sites do that never end, or in boxes
// beside its paragraphs.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <span>
#include <vector>

namespace newshound {

// The boxes behind `heading`, the page's headline, that have a headline and a byline, date or
// address of their own and hold nothing of the page's: what signs them does not sign the page. In
// document order, none within another.
// Those that end the page, each an <article> or below an <h1> of its own, and outside of the
// page's own <article>, are other stories: the probabilities of their blocks, as judge_blocks gives
// them, one a block, become 0. Entries of live blogs and timelines are none. `heading` no_node =
// unknown: none.
std::vector<NodeId> leave_next_stories(const HtmlDocument& document, const TextBlocks& blocks,
                                       NodeId heading, std::span<float> probabilities);

} // namespace newshound
