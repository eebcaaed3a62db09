// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of LexisNexis' documents (indexer/data/words/nexis_labels.tsv).
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <optional>
#include <string_view>

namespace newshound {

struct NexisLabel {
    enum class Part {
        field, // of the story, in front of its text or behind it
        head,  // nothing that is read, in front of the text
        foot,  // the same behind it
        day,   // the same, and a day stands behind the label
        end,   // the same, and the text ends there at the latest
    };
    std::string_view label;
    Part part = Part::head;
    Fact fact = Fact::title; // of a field; the text's: it begins there
};

// The one that a paragraph begins with, before a colon; nullptr = none.
const NexisLabel* nexis_label(std::string_view paragraph);

} // namespace newshound
