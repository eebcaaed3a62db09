// SPDX-License-Identifier: GPL-3.0-or-later
// Times made of a count and a unit: two weeks ago, a year earlier, vor drei Tagen; and lengths:
// three years, a 12-hour flight.
#pragma once

#include "indexer/enricher/times/time_expression.hpp"
#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// Adds what begins at token `index` to `found` and gives the token behind it; `index` itself when
// there is none. An age ("34-year-old") is added as skipped. Looks at a bounded number of tokens.
std::size_t match_counted_time(const TimeTokens& tokens, std::size_t index,
                               std::vector<TimeExpression>& found);

struct TimeCount {
    int number = 0; // 0: a fraction or too much, good only for a length
    std::string text;
    std::size_t next = 0;
};

// The count that begins at token `index`: 3, 2.5, three, twenty-five.
std::optional<TimeCount> count_at(const TimeTokens& tokens, std::size_t index);

// The grain of a unit word; false for hours, minutes and what is no unit.
bool grain_of_unit(const TimeTokens& tokens, std::size_t index, TimeGrain& grain);

// A sign or the end of the line.
bool ends_clause(const TimeTokens& tokens, std::size_t index);

// Both add an expression of tokens [first, last) and give `last`; for a unit that makes no length
// (a weekend) add_length adds none and gives `first`.
std::size_t add_step(std::vector<TimeExpression>& found, std::size_t first, std::size_t last,
                     TimeGrain grain, int count, TimeExpression::Base base);
std::size_t add_length(std::vector<TimeExpression>& found, std::size_t first, std::size_t last,
                       const std::string& count, int unit);

} // namespace newshound
