// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks of a page are its story, told by a truth text or by some of its sentences.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <string>
#include <vector>

namespace newshound {

struct PageTruth {
    std::string file;
    std::string site;
    std::string title;
    std::string text;                 // "" = only segments are known
    std::vector<std::string> with;    // stand in the story
    std::vector<std::string> without; // stand on the page, not in the story
};

struct BlockLabel {
    float target = 0; // share of the block that is story
    float weight = 0; // what the page's score loses by a wrong answer; 0 = nothing is known
};

// Empty when the page doesn't hold what the truth says (a page that scripts fill).
std::vector<BlockLabel> label_blocks(const TextBlocks& blocks, const PageTruth& truth);

// Truth files as lines of JSON: file, url or host, title, text, with, without.
std::vector<PageTruth> read_truth(const std::string& path);

} // namespace newshound
