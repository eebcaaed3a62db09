// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over the blocks of any element in constant time.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

struct BlockSum {
    float blocks = 0;
    float words = 0;
    float link_words = 0;
    float good = 0; // words in blocks of ten words or more with few links
};

class BlockSums {
  public:
    BlockSums(const HtmlDocument& document, const TextBlocks& blocks);

    BlockSum of(NodeId element) const;
    float page_good() const { return sums_.back().good; }
    float page_words() const { return sums_.back().words; }
    float words_before(std::size_t block) const { return sums_[block].words; }

    // The smallest element that holds at least `share` of the page's good words; 0 without any.
    NodeId smallest_with(float share) const;

    // The element whose own paragraphs hold most: good words of the blocks right in it, half of
    // those one level down, a quarter two levels down; 0 without any.
    NodeId densest() const;

  private:
    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    std::vector<BlockSum> sums_; // of all blocks before each
};

bool is_good(const Block& block);

} // namespace newshound
