// SPDX-License-Identifier: GPL-3.0-or-later
// Times that come again every week or year and stand without it: Thursday, the third quarter, Q3,
// the first half of 2019, summer 2018.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Adds what begins at token `index` to `found` and gives the token behind it; `index` itself when
// there is none. A weekday with its date ("Monday, June 4") gives the date. Looks at a bounded
// number of tokens.
std::size_t match_recurring_time(const TimeTokens& tokens, std::size_t index,
                                 std::vector<TimeExpression>& found);

// Lets the last of `found` take in the year or week behind it: "summer [of 2018]", "June [last
// year]", "Thursday [of last week]". Gives the token behind.
std::size_t complete_recurring_time(const TimeTokens& tokens, std::vector<TimeExpression>& found);

} // namespace newshound
