// SPDX-License-Identifier: GPL-3.0-or-later
// English years in words: "in nineteen eighty-four", "since two thousand and eight".
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Adds the year that begins at token `i` behind a word like "in", from 1100 to 2059; the token
// behind it, `i` when there is none. What goes on to count something is none: "in nineteen hundred
// towns".
std::size_t match_spelled_year(const TimeTokens& t, std::size_t i,
                               std::vector<TimeExpression>& found);

} // namespace newshound
