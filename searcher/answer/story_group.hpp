// SPDX-License-Identifier: GPL-3.0-or-later
// A group of near-copies: its members, which of them came first, and the agency they credit.
#pragma once

#include "searcher/value/results.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

class Answerer;

struct StoryGroup {
    std::string id;
    std::size_t total = 0;       // articles, newest versions
    std::vector<Result> members; // cards; the earliest published first, undated ones last
    std::string wire;            // the agency that most of the members credit; "" = none does
};

inline constexpr std::size_t most_members = 1'000; // of a group that are read

// REQUIRES: `story`, the id of a group, not "".
StoryGroup story_group(Answerer& archive, const std::string& story,
                       std::size_t limit = most_members);

} // namespace newshound
