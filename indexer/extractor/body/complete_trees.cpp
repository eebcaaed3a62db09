// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/complete_trees.hpp"

#include <algorithm>

namespace newshound {

bool CompleteTrees::is_shallow(const DecisionTrees& trees) {
    std::vector<unsigned> levels(trees.nodes.size()); // above each; a node stands behind its parent
    for (std::size_t i = 0; i < trees.nodes.size(); ++i) {
        const std::uint32_t below = trees.nodes[i].below;
        if (below == 0) continue;
        if (levels[i] >= depth) return false;
        levels[i + below] = levels[i + below + 1] = levels[i] + 1;
    }
    return true;
}

CompleteTrees::CompleteTrees(const DecisionTrees& trees)
    : start_(trees.start), trees_(trees.roots.size()) {
    for (std::size_t i = 0; i < trees_.size(); ++i)
        lay_out(trees, trees.roots[i], trees_[i]);
}

// Below a leaf that comes early, every way leads to its value.
void CompleteTrees::lay_out(const DecisionTrees& trees, std::uint32_t root, Tree& tree) {
    std::uint32_t nodes[questions + leaves];
    nodes[0] = root;
    for (std::uint32_t i = 0; i < questions; ++i) {
        const TreeNode& node = trees.nodes[nodes[i]];
        nodes[2 * i + 1] = nodes[i] + node.below;
        nodes[2 * i + 2] = nodes[i] + node.below + (node.below == 0 ? 0 : 1);
        tree.asked[i] = {node.threshold, node.feature};
    }
    for (std::uint32_t i = 0; i < leaves; ++i)
        tree.values[i] = trees.nodes[nodes[questions + i]].threshold;
}

// Step by step without a loop, whose own work would be as much as theirs.
template <std::size_t... step>
std::size_t CompleteTrees::leaf_of(const Tree& tree, std::span<const float> features,
                                   std::index_sequence<step...>) {
    std::size_t at = 0;
    const auto descend = [&](std::size_t) {
        const Question& asked = tree.asked[at];
        at = 2 * at + 1 + std::size_t{!(features[asked.feature] < asked.threshold)};
    };
    (descend(step), ...);
    return at - questions;
}

float CompleteTrees::log_odds(std::span<const float> features) const {
    float sum = start_;
    for (const Tree& tree : trees_)
        sum += tree.values[leaf_of(tree, features, std::make_index_sequence<depth>())];
    return sum;
}

} // namespace newshound
