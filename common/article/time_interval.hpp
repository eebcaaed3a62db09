// SPDX-License-Identifier: GPL-3.0-or-later
// What a time expression means: a value as in TIMEX3, the local days it covers, and the keys under
// which `about:` finds it.
//
// Values follow TIMEX3 (Pustejovsky et al., "TimeML", ISO 24617-1): "2019-10-16", "2019-10",
// "2019", "199" (the 1990s), "19" (the twentieth century), "2019-W42" (ISO 8601 week, Monday to
// Sunday), "2019-W42-WE" (its weekend), "2019-Q3", "2019-H1", "2019-SU" (season: SP SU FA WI).
// "P3Y", "P10D", "PT6H" are durations: a length, not a place in time.
#pragma once

#include "common/article/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

enum class TimeGrain : std::uint8_t {
    century,
    decade,
    year,
    half,
    season,
    quarter,
    month,
    week,
    weekend,
    day
};

// One period of the calendar, years 1000 to 9999.
struct TimeValue {
    TimeGrain grain = TimeGrain::day;
    int year = 0; // of a century or decade its first (1900, 1990); of a week its ISO year
    int part = 0; // half 1..2, season 1..4 (spring first), quarter 1..4, month 1..12, week 1..53;
                  // of a day its month
    int day = 0;  // of the month; 0 unless the grain is day

    bool operator==(const TimeValue&) const = default;
};

std::string to_string(const TimeValue& value);

// Nothing for a duration, a vague reference or no value at all.
std::optional<TimeValue> parse_time_value(std::string_view value);

// The period of that grain in which a day lies; of a season the meteorological one of the northern
// half (December belongs to the next year's winter), of a weekend that of the day's week.
TimeValue period_of(std::int32_t day_number, TimeGrain grain);

// The period of the same grain `count` periods later; before it when negative.
TimeValue shifted(const TimeValue& value, int count);

// The local days it covers. Seasons are the meteorological ones of the northern half.
DayRange days_of(const TimeValue& value);

// days_of for the value as written; nothing for durations and what is no value.
std::optional<DayRange> interval_of(std::string_view value);

// The keys of all periods that a query can name and in which the mention lies whole: of
// "2019-10-16" the keys 201, 2019, 2019-10, 2019-10-16; of "2019-10" 201, 2019, 2019-10; of "2019"
// 201, 2019; of "199" 199. A week, quarter or half has its own key and those of the month, year
// and decade around it. Empty for durations, and for seasons and centuries, whose days differ
// from place to place or mean little.
//
// So `about:X` is the one term of X in its form above ("2019-10-16", "199"): a year-only mention
// has no day's key and does not answer a day, while every day of 2019 answers 2019.
std::vector<std::string> about_keys(std::string_view value);

} // namespace newshound
