// SPDX-License-Identifier: GPL-3.0-or-later
// Facets and timeline: what all matches of a query have in common.
#pragma once

#include "searcher/engine/open_archive.hpp"
#include "searcher/engine/query/xapian_query.hpp"
#include "searcher/engine/time_plan.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"

namespace newshound {

bool wants_overview(const SearchRequest& request);

// Counts all matches for the facets and the timeline of `request`, and the matches with them; none
// is left uncounted unless it lasts to the `end`. `asked` is what `query` means.
void add_overview(OpenArchive& archive, const XapianQuery& asked, const Query& query,
                  const SearchRequest& request, const TimePlan::End& end, Summary& summary);

} // namespace newshound
