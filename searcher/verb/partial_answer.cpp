// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/partial_answer.hpp"

#include "common/error.hpp"
#include "common/program/log.hpp"

namespace newshound {
namespace {

// "HOST:PORT (why), HOST:PORT (why)".
std::string missing(const std::vector<ShardAnswer>& shards) {
    std::string text;
    for (const ShardAnswer& shard : shards)
        if (!shard.fault.empty())
            text += (text.empty() ? "" : ", ") + shard.name + " (" + shard.fault + ")";
    return text;
}

} // namespace

void tell_partial(const std::vector<ShardAnswer>& shards) {
    if (is_partial(shards)) log_line("a partial answer, without " + missing(shards));
}

void expect_whole(const std::vector<ShardAnswer>& shards, const std::string& then) {
    if (is_partial(shards))
        throw DatabaseError("the answer is partial, without " + missing(shards) + "; " + then);
}

} // namespace newshound
