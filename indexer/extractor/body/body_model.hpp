// SPDX-License-Identifier: GPL-3.0-or-later
// What was learned about telling a story's blocks from a page's furniture: the weights of words,
// and two sets of trees (see body_judge.hpp). Made by newshound-train-body.
#pragma once

#include "indexer/extractor/body/complete_trees.hpp"
#include "indexer/extractor/body/decision_trees.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

class WordWeights {
  public:
    WordWeights() = default;
    // `entries` are hash and weight, each hash once.
    explicit WordWeights(std::vector<std::pair<std::uint32_t, float>> entries);

    // 0 for a word that was not learned.
    float operator[](std::uint32_t hash) const;
    const std::vector<std::pair<std::uint32_t, float>>& entries() const { return entries_; }

  private:
    std::vector<std::pair<std::uint32_t, float>> entries_;
    std::vector<std::pair<std::uint32_t, float>> table_; // open addressing; weight 0 = free
    std::uint32_t mask_ = 0;
};

struct BodyModel {
    WordWeights words;
    DecisionTrees alone;                      // a block by itself
    DecisionTrees context;                    // with what `alone` said about the others
    CompleteTrees quick_alone, quick_context; // the same, for asking; made by read()

    std::string to_text() const;
    // False when `text` is damaged, was made for other features or has trees too deep to lay out.
    bool read(std::string_view text);
};

// The model that is built into the program.
const BodyModel& body_model();

} // namespace newshound
