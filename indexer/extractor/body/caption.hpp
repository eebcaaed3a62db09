// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a block is the caption or credit of a picture.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

namespace newshound {

// By <figcaption> and <figure>, by a class or id named so, or by the dress of older pages: a small
// box with a picture and few words that stands at the side or has a width of its own.
bool is_caption(const HtmlDocument& document, const TextBlocks& blocks, const Block& block);

} // namespace newshound
