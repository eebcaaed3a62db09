// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/training/word_learner.hpp"

#include "indexer/extractor/body/decision_trees.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>

namespace newshound {
namespace {

constexpr unsigned rounds = 6;
constexpr float rate = 0.15F;
constexpr float decay = 0.0004F;       // L2, a step
constexpr float least_weight = 0.095F; // smaller ones are not worth storing

struct Weight {
    float value = 0;
    float squares = 1e-3F; // sum of squared gradients
    unsigned sites = 0;
    std::uint32_t last_site = UINT32_MAX;
};

} // namespace

WordWeights learn_words(const std::vector<const WordExample*>& examples, unsigned least_sites) {
    std::unordered_map<std::uint32_t, Weight> weights;
    for (const WordExample* example : examples) { // examples of one site follow one another
        for (const std::uint32_t word : example->words) {
            Weight& weight = weights[word];
            weight.sites += weight.last_site != example->site;
            weight.last_site = example->site;
        }
    }
    std::erase_if(weights, [&](const auto& entry) { return entry.second.sites < least_sites; });

    Weight start;
    std::vector<const WordExample*> order = examples;
    std::mt19937 dice(1);
    std::vector<Weight*> active;
    for (unsigned round = 0; round < rounds; ++round) {
        std::ranges::shuffle(order, dice);
        for (const WordExample* example : order) {
            active.assign(1, &start);
            float sum = start.value;
            for (const std::uint32_t word : example->words) {
                const auto found = weights.find(word);
                if (found == weights.end()) continue;
                active.push_back(&found->second);
                sum += found->second.value;
            }
            const float slope = example->weight * (probability(sum) - example->target);
            for (Weight* weight : active) {
                const float step = slope + decay * weight->value;
                weight->squares += step * step;
                weight->value -= rate * step / std::sqrt(weight->squares);
            }
        }
    }
    std::vector<std::pair<std::uint32_t, float>> entries;
    for (const auto& [word, weight] : weights) {
        if (std::abs(weight.value) < least_weight) continue;
        // As it will be stored.
        entries.emplace_back(word, std::round(100 * weight.value) / 100);
    }
    std::ranges::sort(entries);
    return WordWeights(std::move(entries));
}

} // namespace newshound
