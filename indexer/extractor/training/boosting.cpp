// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/training/boosting.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace newshound {
namespace {

constexpr std::size_t most_bins = 64;

struct Sum {
    double gradient = 0;
    double hessian = 0;
};

struct Split {
    float gain = 0;
    std::size_t feature = 0;
    unsigned bin = 0; // rows with a lower bin go below
};

// The edges between the bins of one feature: quantiles of a sample of its values.
std::vector<float> edges_of(const TrainingRows& rows, std::size_t feature) {
    std::vector<float> sample;
    const std::size_t step = std::max<std::size_t>(1, rows.size() / 20000);
    for (std::size_t i = 0; i < rows.size(); i += step) {
        sample.push_back(rows.values[i * rows.width + feature]);
    }
    std::ranges::sort(sample);
    std::vector<float> edges;
    for (std::size_t bin = 1; bin < most_bins; ++bin) {
        const std::size_t at = bin * sample.size() / most_bins;
        // Half way to the value before, so that a threshold says the same after rounding.
        const auto same = std::ranges::lower_bound(sample, sample[at]);
        const float edge = same == sample.begin() ? sample[at] : (*same + *(same - 1)) / 2;
        if (same != sample.begin() && (edges.empty() || edge > edges.back())) edges.push_back(edge);
    }
    return edges;
}

class Booster {
  public:
    Booster(const TrainingRows& rows, const BoostingSettings& settings)
        : rows_(rows), settings_(settings), dice_(1), bins_(rows.size() * rows.width),
          scores_(rows.size()), sums_(rows.size()), order_(rows.size()) {
        for (std::size_t feature = 0; feature < rows.width; ++feature) {
            edges_.push_back(edges_of(rows, feature));
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const float value = rows.values[i * rows.width + feature];
                bins_[i * rows.width + feature] = static_cast<std::uint8_t>(
                    std::ranges::upper_bound(edges_.back(), value) - edges_.back().begin());
            }
        }
    }

    DecisionTrees learn() {
        double positive = 1;
        double all = 2;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            positive += rows_.weights[i] * rows_.targets[i];
            all += rows_.weights[i];
        }
        trees_.start = static_cast<float>(std::log(positive / (all - positive)));
        std::ranges::fill(scores_, trees_.start);
        for (unsigned tree = 0; tree < settings_.trees; ++tree)
            grow();
        return std::move(trees_);
    }

  private:
    struct Work {
        std::uint32_t node;
        std::size_t first, end; // in order_
        unsigned depth;
    };

    void grow() {
        draw();
        trees_.roots.push_back(static_cast<std::uint32_t>(trees_.nodes.size()));
        trees_.nodes.emplace_back();
        std::vector<Work> work = {{trees_.roots.back(), 0, drawn_, 0}};
        while (!work.empty()) {
            const Work at = work.back();
            work.pop_back();
            divide(at, work);
        }
        for (std::size_t i = 0; i < rows_.size(); ++i)
            scores_[i] += value_of(i);
    }

    // The rows and features of the next tree, and the slopes of the loss.
    void draw() {
        std::uniform_real_distribution<float> chance(0, 1);
        drawn_ = 0;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            if (chance(dice_) >= settings_.rows_used) continue;
            order_[drawn_++] = i;
            const float p = probability(scores_[i]);
            const double weight = rows_.weights[i];
            sums_[i] = {weight * (static_cast<double>(p) - rows_.targets[i]),
                        weight * std::max(static_cast<double>(p) * (1.0 - p), 1e-4)};
        }
        features_.clear();
        for (std::size_t feature = 0; feature < rows_.width; ++feature) {
            if (chance(dice_) < settings_.features_used) features_.push_back(feature);
        }
    }

    double score(const Sum& sum) const {
        return sum.gradient * sum.gradient / (sum.hessian + settings_.shrink);
    }

    void divide(const Work& at, std::vector<Work>& work) {
        Sum total;
        for (std::size_t i = at.first; i < at.end; ++i) {
            total.gradient += sums_[order_[i]].gradient;
            total.hessian += sums_[order_[i]].hessian;
        }
        const Split split = at.depth < settings_.depth ? best_split(at, total) : Split{};
        if (split.gain <= 0) {
            trees_.nodes[at.node].threshold = static_cast<float>(
                -settings_.rate * total.gradient / (total.hessian + settings_.shrink));
            return;
        }
        const auto first = order_.begin();
        const auto middle = std::stable_partition(
            first + static_cast<std::ptrdiff_t>(at.first),
            first + static_cast<std::ptrdiff_t>(at.end),
            [&](std::uint32_t i) { return bins_[i * rows_.width + split.feature] < split.bin; });
        const auto cut = static_cast<std::size_t>(middle - first);
        const auto below = static_cast<std::uint32_t>(trees_.nodes.size());
        trees_.nodes.resize(trees_.nodes.size() + 2);
        trees_.nodes[at.node] = {edges_[split.feature][split.bin - 1],
                                 static_cast<std::uint16_t>(split.feature),
                                 static_cast<std::uint16_t>(below - at.node)};
        work.push_back({below + 1, cut, at.end, at.depth + 1});
        work.push_back({below, at.first, cut, at.depth + 1});
    }

    Split best_split(const Work& at, const Sum& total) {
        histogram_.assign(features_.size() * most_bins, {});
        for (std::size_t i = at.first; i < at.end; ++i) {
            const std::uint32_t row = order_[i];
            const std::uint8_t* const bins = &bins_[row * rows_.width];
            const Sum& sum = sums_[row];
            for (std::size_t f = 0; f < features_.size(); ++f) {
                Sum& cell = histogram_[f * most_bins + bins[features_[f]]];
                cell.gradient += sum.gradient;
                cell.hessian += sum.hessian;
            }
        }
        Split best;
        const double whole = score(total);
        for (std::size_t f = 0; f < features_.size(); ++f) {
            Sum below;
            const std::size_t bins = edges_[features_[f]].size() + 1;
            for (std::size_t bin = 1; bin < bins; ++bin) {
                const Sum& cell = histogram_[f * most_bins + bin - 1];
                below.gradient += cell.gradient;
                below.hessian += cell.hessian;
                const Sum above = {total.gradient - below.gradient, total.hessian - below.hessian};
                if (below.hessian < settings_.least_weight ||
                    above.hessian < settings_.least_weight)
                    continue;
                const auto gain = static_cast<float>(score(below) + score(above) - whole);
                if (gain > best.gain) best = {gain, features_[f], static_cast<unsigned>(bin)};
            }
        }
        return best;
    }

    // Of row `i` in the tree that was grown last.
    float value_of(std::size_t i) const {
        std::uint32_t at = trees_.roots.back();
        const float* const row = &rows_.values[i * rows_.width];
        while (trees_.nodes[at].below != 0) {
            const TreeNode& node = trees_.nodes[at];
            at += node.below + (row[node.feature] < node.threshold ? 0U : 1U);
        }
        return trees_.nodes[at].threshold;
    }

    const TrainingRows& rows_;
    const BoostingSettings& settings_;
    std::mt19937 dice_;
    std::vector<std::uint8_t> bins_; // as rows_.values
    std::vector<std::vector<float>> edges_;
    std::vector<float> scores_;
    std::vector<Sum> sums_;
    std::vector<std::uint32_t> order_; // the first drawn_ rows are those of the tree
    std::size_t drawn_ = 0;
    std::vector<std::size_t> features_;
    std::vector<Sum> histogram_;
    DecisionTrees trees_;
};

} // namespace

void TrainingRows::add(std::span<const float> row, float target, float weight) {
    values.insert(values.end(), row.begin(), row.end());
    targets.push_back(target);
    weights.push_back(weight);
}

DecisionTrees learn_trees(const TrainingRows& rows, const BoostingSettings& settings) {
    return Booster(rows, settings).learn();
}

} // namespace newshound
