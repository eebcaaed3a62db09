// SPDX-License-Identifier: GPL-3.0-or-later
// Articles like a given one, without itself and its near-copies.
#pragma once

#include "searcher/engine/matching.hpp"

namespace newshound {

// See Answerer::similar. `among` is what else must hold; of `request` sort, facets and timeline are
// passed over. To be run inside OpenArchive::retry. Throws UsageError where background is asked for
// an undated article.
Matched match_similar(OpenArchive& archive, const Result& subject, Likeness likeness,
                      const Query& among, SearchRequest request, const TimePlan& plan);

} // namespace newshound
