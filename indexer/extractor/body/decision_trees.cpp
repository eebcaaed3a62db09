// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/decision_trees.hpp"

#include <charconv>
#include <cmath>

namespace newshound {
namespace {

void append(std::string& text, float number) {
    char buffer[32];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::general, 5);
    text.append(buffer, end.ptr);
}

template <typename Number>
bool take(std::string_view& text, Number& number) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

} // namespace

float DecisionTrees::log_odds(std::span<const float> features) const {
    float sum = start;
    for (std::uint32_t at : roots) {
        while (nodes[at].below != 0) {
            const TreeNode& node = nodes[at];
            at += node.below + (features[node.feature] < node.threshold ? 0U : 1U);
        }
        sum += nodes[at].threshold;
    }
    return sum;
}

// "start trees nodes", then a line a tree: "nodes" and for each "feature threshold below".
std::string DecisionTrees::to_text() const {
    std::string text;
    append(text, start);
    text += ' ' + std::to_string(roots.size()) + ' ' + std::to_string(nodes.size()) + '\n';
    for (std::size_t tree = 0; tree < roots.size(); ++tree) {
        const std::uint32_t first = roots[tree];
        const auto end =
            tree + 1 < roots.size() ? roots[tree + 1] : static_cast<std::uint32_t>(nodes.size());
        text += std::to_string(end - first);
        for (std::uint32_t i = first; i < end; ++i) {
            const TreeNode& node = nodes[i];
            text += ' ' + std::to_string(node.below == 0 ? 0 : node.feature) + ' ';
            append(text, node.threshold);
            text += ' ' + std::to_string(node.below);
        }
        text += '\n';
    }
    return text;
}

bool DecisionTrees::read(std::string_view& text, std::size_t features) {
    std::uint32_t trees = 0;
    std::uint32_t total = 0;
    if (!take(text, start) || !take(text, trees) || !take(text, total)) return false;
    nodes.reserve(total);
    for (std::uint32_t tree = 0; tree < trees; ++tree) {
        const auto first = static_cast<std::uint32_t>(nodes.size());
        std::uint32_t count = 0;
        if (!take(text, count) || count == 0 || count > total) return false;
        for (std::uint32_t i = 0; i < count; ++i) {
            TreeNode node;
            if (!take(text, node.feature) || !take(text, node.threshold) || !take(text, node.below))
                return false;
            if (node.below != 0 && (node.feature >= features || i + node.below + 1 >= count)) {
                return false;
            }
            nodes.push_back(node);
        }
        roots.push_back(first);
    }
    return nodes.size() == total;
}

float probability(float log_odds) {
    return 1.0F / (1.0F + std::exp(-log_odds));
}

} // namespace newshound
