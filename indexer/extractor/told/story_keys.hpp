// SPDX-License-Identifier: GPL-3.0-or-later
// Under which names programs keep the fields of a story (indexer/data/words/story_keys.tsv).
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <span>
#include <string_view>

namespace newshound {

struct StoryKey {
    std::string_view path; // of names, with stops between: "fields.bodyText"
    Fact fact = Fact::title;
    int rank = 0; // of several for one field the lowest counts
};

// By rank. Made at first use; safe from any thread.
std::span<const StoryKey> story_keys();

// nullptr when there is none of that path; of a path for two fields the one of the lower rank.
const StoryKey* find_story_key(std::string_view path);

} // namespace newshound
