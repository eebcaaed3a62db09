// SPDX-License-Identifier: GPL-3.0-or-later
// Facets, or the timeline, as a table for spreadsheets where they are all that is asked for: CSV
// like that of csv_renderer, and in is_exact "false" where the time limit was hit: at least so
// many.
//
//     field,value,count,is_exact            a row for each value of each facet
//     start,count,archive,share,is_exact    a row for each bin; share is empty where there is none
#pragma once

#include "searcher/renderer/renderer.hpp"
#include "searcher/value/request.hpp"

#include <iosfwd>
#include <memory>
#include <string_view>

namespace newshound {

// Null where that format shows more of the request: only csv of no results is a table of this kind.
// Throws UsageError where both are asked for.
std::unique_ptr<Renderer> overview_table(std::string_view format, std::ostream& out,
                                         const SearchRequest& request);

} // namespace newshound
