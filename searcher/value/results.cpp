// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/results.hpp"

namespace newshound {

std::vector<Snippet::Hit> hits_within(const Result& result, const Quotation& quotation) {
    std::vector<Snippet::Hit> hits;
    for (const Snippet::Hit& hit : result.quote_hits)
        if (hit.start >= quotation.start && hit.end <= quotation.end)
            hits.push_back({hit.start - quotation.start, hit.end - quotation.start});
    return hits;
}

} // namespace newshound
