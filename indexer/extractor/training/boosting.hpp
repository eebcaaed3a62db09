// SPDX-License-Identifier: GPL-3.0-or-later
// Learns boosted decision trees by Newton steps on the logistic loss over binned features.
// (Friedman 2001; the binning is that of Chen & Guestrin, "XGBoost", KDD 2016.)
#pragma once

#include "indexer/extractor/body/decision_trees.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newshound {

struct BoostingSettings {
    unsigned trees = 120;
    unsigned depth = 5;
    float rate = 0.1F;
    float least_weight = 1.0F; // sum of Hessians in a leaf
    float shrink = 1.0F;       // L2 on leaf values
    float rows_used = 0.6F;    // share drawn for each tree
    float features_used = 0.5F;
};

// Rows of equal length, one behind another, each with a target in 0..1 and a weight.
struct TrainingRows {
    std::size_t width = 0;
    std::vector<float> values;
    std::vector<float> targets;
    std::vector<float> weights;

    std::size_t size() const { return targets.size(); }
    void add(std::span<const float> row, float target, float weight);
};

// Deterministic: the same rows and settings give the same trees.
DecisionTrees learn_trees(const TrainingRows& rows, const BoostingSettings& settings);

} // namespace newshound
