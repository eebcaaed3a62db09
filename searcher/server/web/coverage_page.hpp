// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows which days the archive holds of each outlet, so that a story that was not
// written can be told from one that was not archived.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/overview.hpp"

#include <string>
#include <vector>

namespace newshound {

std::string write_coverage_page(const PageContext& context,
                                const std::vector<OutletCoverage>& outlets);

} // namespace newshound
