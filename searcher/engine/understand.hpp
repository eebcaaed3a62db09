// SPDX-License-Identifier: GPL-3.0-or-later
// A query with its request as Xapian is asked of this archive: in its word forms, and confined to
// the versions, copies and revisions that the request wants.
#pragma once

#include "searcher/engine/open_archive.hpp"
#include "searcher/engine/query/xapian_query.hpp"
#include "searcher/engine/time_plan.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"

namespace newshound {

// Throws QueryError, with the query as it prints, for what only the archive can tell. After `end`
// words with * stand for what was found of them until then.
XapianQuery understand(const OpenArchive& archive, const Query& query, const SearchRequest& request,
                       const TimePlan::End& end = {});

// Without the versions that a newer one supersedes.
Xapian::Query newest_only(const Xapian::Query& query);

} // namespace newshound
