// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles a query finds: the facts about all hits, and the first of them in their order.
#pragma once

#include "searcher/engine/hits/hit_stream.hpp"
#include "searcher/engine/open_archive.hpp"
#include "searcher/engine/query/xapian_query.hpp"
#include "searcher/engine/time_plan.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace newshound {

struct Matched {
    Summary summary;
    Xapian::Query query;
    std::vector<Hit> hits;             // the page asked for; of a stream its first block
    std::size_t numbering = 0;         // of their documents: OpenArchive::numbering
    std::unique_ptr<HitStream> stream; // the others, read as they are wanted; null = no others
    bool are_newest = false;           // hits are newest versions only
    std::vector<Concept> concepts;
    std::vector<Concept> removed; // as of XapianQuery
    std::vector<Concept> added;
    std::optional<QuotationTest> quotations;
};

// `asked` is what `query` means. To be run inside OpenArchive::retry.
Matched match(OpenArchive& archive, XapianQuery asked, const Query& query,
              const SearchRequest& request, const TimePlan& plan);

// How many articles a query finds; above a thousand about, and after `end` as many as were found
// until then.
std::size_t count_matches(const OpenArchive& archive, const Query& query,
                          const SearchRequest& request, const TimePlan::End& end);

} // namespace newshound
