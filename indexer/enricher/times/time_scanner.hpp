// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the time expressions of a line, left to right, the longest first; none overlaps another.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <vector>

namespace newshound {

// Sets ("every Monday", "on Mondays") and ages ("34-year-old") are left out with all that is in
// them. Of a range the two ends are found, and the first takes the second's year ("June 3 to
// August 5, 2008"). Linear in the number of tokens.
std::vector<TimeExpression> scan_times(const TimeTokens& tokens);

} // namespace newshound
