// SPDX-License-Identifier: GPL-3.0-or-later
// An answer that lacks what some shards hold says so.
#pragma once

#include "searcher/value/results.hpp"

#include <string>
#include <vector>

namespace newshound {

// One line on stderr where shards are left out, with their names and why; behind the answer.
void tell_partial(const std::vector<ShardAnswer>& shards);

// Throws DatabaseError where shards are left out: `then`, as in "no receipt is written".
void expect_whole(const std::vector<ShardAnswer>& shards, const std::string& then);

} // namespace newshound
