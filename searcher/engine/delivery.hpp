// SPDX-License-Identifier: GPL-3.0-or-later
// Hits become results and go to their sink, in order, each read as far as was asked for.
#pragma once

#include "searcher/engine/matching.hpp"
#include "searcher/engine/open_archive.hpp"
#include "searcher/engine/time_plan.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"

namespace newshound {

// While a writer commits, hits found already are read on; those removed meanwhile are left out,
// and so are damaged ones, which is told. At the `end` what is left of the results has no passages
// and no words marked; a stream of more results than fit into memory goes on with them.
//
// Where a shard goes before anything reached the sink, returns false: what was found is to be asked
// for anew. Later, or if this `is_last`, its articles are left out, which is told.
bool deliver(OpenArchive& archive, Matched matched, const SearchRequest& request,
             const TimePlan::End& end, ResultSink& sink, bool is_last);

} // namespace newshound
