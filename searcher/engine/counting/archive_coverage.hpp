// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles the archive holds from each outlet and day, of all its shards together.
#pragma once

#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"

#include <functional>
#include <string>
#include <vector>

namespace newshound {

// Whether an article of the outlet of that display name meets `condition`. An outlet without a name
// meets none.
bool has_article(const OpenDatabase& database, const Xapian::Query& condition,
                 const std::string& outlet);

// One entry an outlet and year, by outlet and then year; of the outlets that `is_wanted` takes.
std::vector<CoverageYear>
read_coverage(const OpenDatabase& database,
              const std::function<bool(const std::string& outlet)>& is_wanted);

// Of all outlets together: one entry a year in order of years, without an outlet's name.
std::vector<CoverageYear> read_coverage_of_all(const OpenDatabase& database);

} // namespace newshound
