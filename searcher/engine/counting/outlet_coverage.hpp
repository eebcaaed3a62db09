// SPDX-License-Identifier: GPL-3.0-or-later
// Which days the archive holds of each outlet, and which are missing.
#pragma once

#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "searcher/value/coverage_request.hpp"
#include "searcher/value/overview.hpp"

#include <string>
#include <vector>

namespace newshound {

// One entry an outlet, by name. Throws UnknownOutlet for an outlet that the archive does not hold,
// with the nearest name; what Xapian throws.
std::vector<OutletCoverage> outlet_coverage(const OpenDatabase& database,
                                            const CoverageRequest& request);

// The same from what read_coverage gives.
std::vector<OutletCoverage> outlet_coverage(const std::vector<CoverageYear>& years,
                                            const CoverageRequest& request);

} // namespace newshound
