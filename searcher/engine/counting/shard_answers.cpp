// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/shard_answers.hpp"

#include "common/schema/shard_place.hpp"

namespace newshound {

std::vector<ShardAnswer> shard_answers(const OpenDatabase& database) {
    std::vector<ShardAnswer> list;
    if (database.shards.size() == 1 && is_local_database(database)) return list;
    for (std::size_t i = 0; i < database.shards.size(); ++i)
        list.push_back({.name = shown_shard(database.about[i].name),
                        .versions = database.shards[i].get_doccount(),
                        .fault = database.about[i].fault});
    return list;
}

} // namespace newshound
