// SPDX-License-Identifier: GPL-3.0-or-later
// The best row of labels under given scores, and the names that such a row means.
#pragma once

#include "indexer/tagger/label.hpp"
#include "indexer/tagger/tagger.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newshound {

using LabelScores = std::array<std::int32_t, label_count>;
using TransitionScores = std::array<LabelScores, label_count>; // [label][next]

class Decoder {
  public:
    // The labels with the highest sum of scores and transitions among those that may follow each
    // other (Viterbi). Nothing stands before the first and after the last. Of equal sums the one
    // with the lower labels. The result lives until the next call.
    std::span<const Label> best(std::span<const LabelScores> scores,
                                const TransitionScores& transitions);

  private:
    std::vector<LabelScores> sums_;
    std::vector<std::array<Label, label_count>> before_;
    std::vector<Label> labels_;
};

// Appends the names in `labels`, whose first belongs to token `first`. A broken name is left out.
void append_names(std::span<const Label> labels, std::uint32_t first, std::vector<Name>& names);

} // namespace newshound
