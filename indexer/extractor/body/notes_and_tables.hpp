// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a story though it looks like furniture: footnotes, and tables of data between its
// paragraphs.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <span>

namespace newshound {

// Raises the probability of such blocks to that of what is kept; as judge_blocks gives them, one a
// block. A footnote is what a number or sign in a kept block links to within the page. A table of
// data has rows of equally many short cells, of which not all are links, and stands among kept
// paragraphs.
void keep_notes_and_tables(const HtmlDocument& document, const TextBlocks& blocks,
                           std::span<float> probabilities);

} // namespace newshound
