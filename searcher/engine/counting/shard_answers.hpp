// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of the shards of an archive.
#pragma once

#include "common/schema/database.hpp"
#include "searcher/value/results.hpp"

#include <vector>

namespace newshound {

// In their order, with nothing given yet; none of an archive that is one local database.
std::vector<ShardAnswer> shard_answers(const OpenDatabase& database);

} // namespace newshound
