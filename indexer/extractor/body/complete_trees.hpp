// SPDX-License-Identifier: GPL-3.0-or-later
// Decision trees laid out for asking: each is filled up to one depth, where all its leaves are.
//
// The way down is then a fixed number of steps without a question whether a leaf has come, and the
// place of a node follows from the answers alone. Answers are those of the trees they were made
// from, to the last bit.
#pragma once

#include "indexer/extractor/body/decision_trees.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace newshound {

class CompleteTrees {
  public:
    static constexpr unsigned depth = 5; // of the deepest trees that can be laid out

    CompleteTrees() = default; // no trees: 0 for every row
    // REQUIRES: is_shallow(trees)
    explicit CompleteTrees(const DecisionTrees& trees);

    static bool is_shallow(const DecisionTrees& trees);

    // As DecisionTrees::log_odds.
    float log_odds(std::span<const float> features) const;

  private:
    static constexpr std::uint32_t questions = (1U << depth) - 1;
    static constexpr std::uint32_t leaves = 1U << depth;

    struct Question {
        float threshold = 0;
        std::uint32_t feature = 0;
    };
    struct Tree {
        Question asked[questions]; // level by level; below number i stand 2 i + 1 and 2 i + 2
        float values[leaves];
    };

    template <std::size_t... step>
    static std::size_t leaf_of(const Tree& tree, std::span<const float> features,
                               std::index_sequence<step...>);
    static void lay_out(const DecisionTrees& trees, std::uint32_t root, Tree& tree);

    float start_ = 0;
    std::vector<Tree> trees_;
};

} // namespace newshound
