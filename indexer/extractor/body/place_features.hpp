// SPDX-License-Identifier: GPL-3.0-or-later
// Where a block stands: on the page, against the headline, against pictures.
#pragma once

#include "indexer/extractor/body/block_row.hpp"
#include "indexer/extractor/body/block_sums.hpp"
#include "indexer/extractor/body/element_context.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newshound {

class PlaceFeatures {
  public:
    // Without a `heading` the first <h1> is taken. Views all that it is given.
    PlaceFeatures(const HtmlDocument& document, const TextBlocks& blocks, const BlockSums& sums,
                  const ElementContexts& contexts, NodeId heading);

    // Fills the columns of place, headline and pictures for block `i`.
    void measure(std::size_t i, BlockRow& row) const;

    // <article> elements on the page.
    unsigned articles() const { return articles_.back(); }

  private:
    void find_heading(NodeId heading);
    void count_starts();
    bool has_heading() const { return heading_ != no_node; }
    void measure_place(std::size_t i, BlockRow& row) const;
    void measure_against_heading(std::size_t i, BlockRow& row) const;
    void measure_pictures(std::size_t i, BlockRow& row) const;

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    const BlockSums& sums_;
    const ElementContexts& contexts_;
    std::vector<unsigned> h1s_, articles_, pictures_; // that start before each node or with it
    NodeId heading_ = no_node;
    NodeId headings_article_ = no_node;
    std::uint32_t heading_block_ = 0;
};

} // namespace newshound
