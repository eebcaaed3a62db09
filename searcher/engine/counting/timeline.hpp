// SPDX-License-Identifier: GPL-3.0-or-later
// A tally of days as a timeline: bins of the unit that fits, beside what the archive holds.
#pragma once

#include "common/schema/coverage.hpp"
#include "searcher/engine/counting/tally.hpp"
#include "searcher/value/overview.hpp"
#include "searcher/value/query.hpp"

#include <optional>
#include <vector>

namespace newshound {

// Without a unit: the finest of which at most about 90 bins are needed (days of a quarter, months
// of seven years, years of a lifetime), and that at least half of the dated matches are known by.
// Bins have their `archive` from `coverage`; it may be empty, then no bin has a share.
Timeline make_timeline(const DayTally& tally, std::optional<TimeUnit> unit,
                       const std::vector<CoverageYear>& coverage);

// The part of a query that tells outlets, to know which part of the archive hits are a share of:
// its outlet: conditions that all hits meet, or nothing.
std::optional<Query> outlet_condition(const Query& query);

} // namespace newshound
