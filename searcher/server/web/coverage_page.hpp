// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that show which days the archive holds of each outlet, so that a story that was not
// written can be told from one that was not archived: a list of the outlets, and the months of one.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/overview.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

struct CoverageList {
    std::vector<OutletCoverage> outlets{}; // all that were found, in their order
    std::string find{};                    // a part of their names; "" = all are listed
    std::size_t offset = 0;                // of the first one shown
};

// Some of them, with links to the rest.
std::string write_coverage_list(const PageContext& context, const CoverageList& list);

// One of them; `outlet.outlet` "" = the articles of no known outlet.
std::string write_coverage_page(const PageContext& context, const OutletCoverage& outlet);

} // namespace newshound
