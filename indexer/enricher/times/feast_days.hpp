// SPDX-License-Identifier: GPL-3.0-or-later
// Days with a name of their own that fall on one date everywhere: Christmas Day, New Year's Eve,
// Halloween, Heiligabend, Nochebuena.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Adds the day that begins at token `index` to `found` and gives the token behind it; `index`
// itself when there is none. "Christmas" alone is a season, not a day.
std::size_t match_feast_day(const TimeTokens& tokens, std::size_t index,
                            std::vector<TimeExpression>& found);

} // namespace newshound
