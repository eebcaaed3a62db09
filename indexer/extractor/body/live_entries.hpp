// SPDX-License-Identifier: GPL-3.0-or-later
// Live blogs: an entry's time is a part of the story, though a lone time is furniture elsewhere.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <span>
#include <string_view>

namespace newshound {

// Whether a line says a time of day and nothing else: "14:05", "2.05pm BST", "14.05 Uhr",
// "17 October 2019, 14:05".
bool is_time_line(std::string_view line);

// Where three time lines or more stand right before blocks that are kept, behind others that are,
// they are kept too. Probabilities as judge_blocks gives them, one a block.
void keep_entry_times(const TextBlocks& blocks, std::span<float> probabilities);

} // namespace newshound
