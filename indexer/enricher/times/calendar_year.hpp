// SPDX-License-Identifier: GPL-3.0-or-later
// Years, decades and centuries by their figures or names: 2019, 1975-1991, 2008-09, since '82, the
// 1990s, mid-'80s, the seventies, the 19th century.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Adds what begins at token `index` to `found` and gives the token behind it; `index` itself when
// there is none. A bare number is a year only where its neighbours speak for it: not a price, a
// count ("2000 people"), part of a longer figure or name. Looks at a bounded number of tokens.
std::size_t match_calendar_year(const TimeTokens& tokens, std::size_t index,
                                std::vector<TimeExpression>& found);

// Whether token `index` is a number that reads as a year; for places where one is expected.
bool is_year(const TimeTokens& tokens, std::size_t index);

} // namespace newshound
