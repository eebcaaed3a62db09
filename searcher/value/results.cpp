// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/results.hpp"

#include <algorithm>

namespace newshound {

bool is_partial(const std::vector<ShardAnswer>& shards) {
    return std::ranges::any_of(shards, [](const ShardAnswer& each) { return !each.fault.empty(); });
}

std::string names_of_missing(const std::vector<ShardAnswer>& shards) {
    std::string names;
    for (const ShardAnswer& each : shards)
        if (!each.fault.empty()) names += (names.empty() ? "" : ", ") + each.name;
    return names;
}

std::vector<Snippet::Hit> hits_within(const Result& result, const Quotation& quotation) {
    std::vector<Snippet::Hit> hits;
    for (const Snippet::Hit& hit : result.quote_hits)
        if (hit.start >= quotation.start && hit.end <= quotation.end)
            hits.push_back({hit.start - quotation.start, hit.end - quotation.start});
    return hits;
}

} // namespace newshound
