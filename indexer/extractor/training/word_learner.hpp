// SPDX-License-Identifier: GPL-3.0-or-later
// Learns what words weigh: logistic regression over the words of blocks, by AdaGrad
// (Duchi, Hazan & Singer, JMLR 2011).
#pragma once

#include "indexer/extractor/body/body_model.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newshound {

struct WordExample {
    std::vector<std::uint32_t> words;
    float target = 0;
    float weight = 0;
    std::uint32_t site = 0; // examples of one site share a number
};

// Words seen on fewer than `least_sites` sites are left out, so that nothing is learned that names
// one. Deterministic.
WordWeights learn_words(const std::vector<const WordExample*>& examples, unsigned least_sites);

} // namespace newshound
