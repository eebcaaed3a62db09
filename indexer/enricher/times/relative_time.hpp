// SPDX-License-Identifier: GPL-3.0-or-later
// Times named from another one: yesterday, last year, two weeks ago, the next day, that month, the
// same period last year, the end of the year.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Adds what begins at token `index` to `found` and gives the token behind it; `index` itself when
// there is none. Looks at a bounded number of tokens.
std::size_t match_relative_time(const TimeTokens& tokens, std::size_t index,
                                std::vector<TimeExpression>& found);

} // namespace newshound
