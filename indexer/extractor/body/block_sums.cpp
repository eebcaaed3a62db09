// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/block_sums.hpp"

#include <algorithm>

namespace newshound {

bool is_good(const Block& block) {
    return block.words >= 10 && 3 * block.link_words < block.words && !block.hidden;
}

BlockSums::BlockSums(const HtmlDocument& document, const TextBlocks& blocks)
    : document_(document), blocks_(blocks), sums_(blocks.size() + 1) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        BlockSum& sum = sums_[i + 1];
        sum = sums_[i];
        sum.blocks += 1;
        sum.words += static_cast<float>(blocks[i].words);
        sum.link_words += static_cast<float>(blocks[i].link_words);
        if (is_good(blocks[i])) sum.good += static_cast<float>(blocks[i].words);
    }
}

BlockSum BlockSums::of(NodeId element) const {
    const BlockSum& first = sums_[blocks_.before(element)];
    const BlockSum& last = sums_[blocks_.before(document_[element].end)];
    return {last.blocks - first.blocks, last.words - first.words,
            last.link_words - first.link_words, last.good - first.good};
}

NodeId BlockSums::smallest_with(float share) const {
    const float wanted = share * page_good();
    if (wanted <= 0) return 0;
    // Elements that hold more than half are ancestors of one another: the last one in document
    // order is the smallest. For half exactly, the first found goes on.
    NodeId at = 0;
    for (NodeId id = 1; id < document_[at].end; ++id) {
        if (document_[id].tag == Tag::text || document_[id].tag == Tag::comment) continue;
        if (of(id).good >= wanted)
            at = id;
        else
            id = document_[id].end - 1;
    }
    return at;
}

NodeId BlockSums::densest() const {
    std::vector<float> scores(document_.size(), 0.0F);
    NodeId best = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!is_good(blocks_[i])) continue;
        float weight = static_cast<float>(blocks_[i].words);
        NodeId at = blocks_[i].element;
        // A <p> is no box of its own.
        if (document_[at].tag == Tag::p && document_[at].parent != no_node)
            at = document_[at].parent;
        for (int level = 0; level < 3 && at != no_node; ++level, weight /= 2) {
            scores[at] += weight;
            if (scores[at] > scores[best] || best == 0) best = at;
            at = document_[at].parent;
        }
    }
    return best;
}

} // namespace newshound
