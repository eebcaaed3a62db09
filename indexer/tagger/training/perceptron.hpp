// SPDX-License-Identifier: GPL-3.0-or-later
// Training: an averaged structured perceptron with costs.
#pragma once

#include "indexer/tagger/model.hpp"
#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/training/conll.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace newshound {

struct TrainingOptions {
    unsigned rounds = 10;
    unsigned least_count = 2;        // features seen less often are left out
    std::int32_t cost = 300;         // by how much right labels must win against each wrong one
    std::int32_t missing_cost = 350; // … against "outside", where a name is
    unsigned left_out = 250; // thousandths of the features that each look at a segment leaves out
    std::size_t most_rows = 170'000; // the features with the heaviest weights are kept
};

// Collins, "Discriminative Training Methods for Hidden Markov Models", EMNLP 2002, averaged; each
// wrong label gets its cost while decoding in training (Tsochantaridis et al., JMLR 2005). Whole
// numbers only, one thread, a fixed order: the same texts give the same weights on every machine.
// `progress` is called after each round with the share of names' words labelled wrong.
Weights train(std::span<const MarkedText> texts, const NameLists& lists,
              const WordClusters& clusters, const TrainingOptions& options,
              const std::function<void(unsigned round, double wrong)>& progress);

} // namespace newshound
