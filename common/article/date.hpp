// SPDX-License-Identifier: GPL-3.0-or-later
// A point in time as a news page gives it: as exact as printed, in the page's own local time.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

enum class Precision : std::uint8_t { year, month, day, minute, second };

// Fields finer than `precision` are at their least (month 1, day 1, 00:00:00). Never converted to
// UTC: `offset_minutes` tells how far local time is ahead of UTC, where the page says so.
// Proleptic Gregorian calendar, years 1 to 9999.
struct Date {
    int year = 1;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    Precision precision = Precision::day;
    std::optional<int> offset_minutes = std::nullopt;

    bool operator==(const Date&) const = default;
};

// Whether the calendar has such a day and the clock such a time.
bool is_valid(const Date& date);

// The forms of ISO 8601 and RFC 3339 that pages use: 2019, 2019-10, 2019-10-17, 20191017,
// 2019-10-17T21:14, 2019-10-17 21:14:05.123-04:00, …Z, …+0200. Blanks around it are allowed;
// nothing else is.
std::optional<Date> parse_iso_date(std::string_view text);

// As exact as the date is: "2019", "2019-10", "2019-10-17", "2019-10-17T21:14-04:00",
// "2019-10-17T21:14:05-04:00"; a zero offset prints as "Z". parse_iso_date reads it back.
std::string to_iso(const Date& date);

// Days since 1970-01-01 (before it negative) of the date's local day; its first day when it is
// only a year or month.
std::int32_t day_number(const Date& date);
Date date_of_day(std::int32_t day_number);

// Seconds since the start of 1970, UTC, at the start of the date; of one without an offset as if it
// were UTC's.
std::int64_t utc_seconds(const Date& date);
Date utc_date(std::int64_t utc_seconds); // with its second, and the offset 0

// The local days that a date covers, both ends included: one for a day, 365 or 366 for a year.
struct DayRange {
    std::int32_t first = 0;
    std::int32_t last = 0;

    auto operator<=>(const DayRange&) const = default;
};

DayRange days_of(const Date& date);

int days_in_month(int year, int month);

} // namespace newshound
