// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that name their place in the calendar: 16 October 2019, Oct. 16, 2019-10-16, 16.10.2019,
// October 2019, October.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Adds the date that begins at token `index` to `found`, of a range ("13-15 April") both ends, and
// gives the token behind it; `index` itself when there is none. Looks at a bounded
// number of tokens.
std::size_t match_calendar_date(const TimeTokens& tokens, std::size_t index,
                                std::vector<TimeExpression>& found);

} // namespace newshound
