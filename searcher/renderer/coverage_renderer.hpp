// SPDX-License-Identifier: GPL-3.0-or-later
// Which days the archive holds of each outlet, drawn, as JSON and as a table.
//
// Drawn: a row of the twelve months of each year, the higher the more of their days have articles;
// where less than 400 days are looked at, a row of the days of each month.
// JSON: {format_version, outlets: [{outlet, from, to, articles, days, days_with, coarse, undated,
// months: [{month, articles, days, days_with}], missing: [{from, to, days}]}]}.
// CSV: outlet,month,articles,days_with,days,missing ("1-3 7": days of the month).
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/value/overview.hpp"

#include <iosfwd>
#include <span>

namespace newshound {

void write_coverage(std::ostream& out, std::span<const OutletCoverage> outlets,
                    const Terminal& terminal);
// A line for each: articles, first and last day, days without an article, name.
void write_coverage_index(std::ostream& out, std::span<const OutletCoverage> outlets,
                          const Terminal& terminal);
void write_coverage_json(std::ostream& out, std::span<const OutletCoverage> outlets);
void write_coverage_csv(std::ostream& out, std::span<const OutletCoverage> outlets);

} // namespace newshound
