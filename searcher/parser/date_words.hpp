// SPDX-License-Identifier: GPL-3.0-or-later
// What people write for a day or a span of days: 2022, 2022-03, a..b, 1990s, "last week".
#pragma once

#include "common/article/date.hpp"
#include "searcher/value/day_span.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// One span without "..":
//   2019  2019-05  2019-05-03  1990s    the year, month, day, decade
//   May 2019   3 May 2019  May 3, 2019  English month names, whole or of three letters
//   today  yesterday
//   this week|month|year  last week|month|year   calendar ones, weeks from Monday
//   last 7 days|weeks|months|years      ending today
// Case does not matter; "-" and "_" may stand for blanks in the words ("last-week").
std::optional<DayRange> parse_date_words(std::string_view text, const Date& today);

// The same, or a..b, a.., ..b with such spans on the sides: from the first day of a to the last
// of b. Nothing when a side is no date, both are missing, or b ends before a starts.
std::optional<DaySpan> parse_day_span(std::string_view text, const Date& today);

// Whether a span that parse_day_span takes means other days on another day: "last week..2030".
bool is_relative_span(std::string_view text);

} // namespace newshound
