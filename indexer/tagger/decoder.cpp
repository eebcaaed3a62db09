// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/decoder.hpp"

#include <algorithm>

namespace newshound {

namespace {

constexpr std::int32_t impossible = -(1 << 29);

struct Successors {
    std::array<std::array<Label, label_count>, label_count> before{}; // labels that may precede
    std::array<std::size_t, label_count> count{};
};

constexpr Successors successors = [] {
    Successors table;
    for (Label next = 0; next < label_count; ++next)
        for (Label label = 0; label < label_count; ++label)
            if (may_follow(label, next)) table.before[next][table.count[next]++] = label;
    return table;
}();

} // namespace

std::span<const Label> Decoder::best(std::span<const LabelScores> scores,
                                     const TransitionScores& transitions) {
    sums_.resize(scores.size());
    before_.resize(scores.size());
    labels_.resize(scores.size());
    if (scores.empty()) return labels_;
    for (Label label = 0; label < label_count; ++label)
        sums_[0][label] = may_follow(outside, label) ? scores[0][label] : impossible;
    for (std::size_t i = 1; i < scores.size(); ++i) {
        for (Label next = 0; next < label_count; ++next) {
            std::int32_t most = 2 * impossible;
            for (std::size_t k = 0; k < successors.count[next]; ++k) {
                const Label label = successors.before[next][k];
                const std::int32_t sum = sums_[i - 1][label] + transitions[label][next];
                if (sum > most) most = sum, before_[i][next] = label;
            }
            sums_[i][next] = most + scores[i][next];
        }
        // Only differences count: with the best at 0, sums stay small however long the text.
        const std::int32_t best_sum = *std::ranges::max_element(sums_[i]);
        for (std::int32_t& sum : sums_[i])
            sum -= best_sum;
    }
    Label last = outside;
    for (Label label = 0; label < label_count; ++label)
        if (!is_open(label) && sums_.back()[label] > sums_.back()[last]) last = label;
    for (std::size_t i = scores.size(); i-- > 0;) {
        labels_[i] = last;
        last = before_[i][last];
    }
    return labels_;
}

void append_names(std::span<const Label> labels, std::uint32_t first, std::vector<Name>& names) {
    std::uint32_t begin = 0;
    bool open = false;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        const Label label = labels[i];
        if (label == outside) {
            open = false;
            continue;
        }
        const Part part = part_of(label);
        if (part == Part::beginning || part == Part::unit) begin = i, open = true;
        if ((part == Part::last || part == Part::unit) && open) {
            names.push_back({first + begin, first + i + 1, type_of(label)});
            open = false;
        }
    }
}

} // namespace newshound
