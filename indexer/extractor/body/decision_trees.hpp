// SPDX-License-Identifier: GPL-3.0-or-later
// Boosted decision trees: many small trees whose leaves add up to the logarithm of the odds.
// (Friedman, "Greedy function approximation: a gradient boosting machine", 2001.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// One node: rows with features[feature] < threshold go on `below` nodes further on, others one
// behind that. A leaf has below == 0 and its value in `threshold`.
struct TreeNode {
    float threshold = 0;
    std::uint16_t feature = 0;
    std::uint16_t below = 0;
};

struct DecisionTrees {
    float start = 0; // what every row begins with
    std::vector<TreeNode> nodes;
    std::vector<std::uint32_t> roots;

    // The logarithm of the odds. REQUIRES: `features` holds every feature that a node names.
    float log_odds(std::span<const float> features) const;

    // As lines of text, and back. False when it is not what to_text wrote, or a node names a
    // feature not below `features` or a node not behind itself.
    std::string to_text() const;
    bool read(std::string_view& text, std::size_t features);
};

float probability(float log_odds);

} // namespace newshound
