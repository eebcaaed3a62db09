// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/time_interval.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 4> season_codes = {"SP", "SU", "FA", "WI"};

std::int32_t first_of_month(int year, int month) {
    return day_number({.year = year, .month = month, .day = 1});
}

std::int32_t last_of_month(int year, int month) {
    return first_of_month(year, month) + days_in_month(year, month) - 1;
}

DayRange months(int year, int first, int last) {
    return {first_of_month(year, first), last_of_month(year, last)};
}

DayRange years(int first, int last) {
    return {first_of_month(first, 1), last_of_month(last, 12)};
}

// 1970-01-01 was a Thursday.
std::int32_t monday_of(std::int32_t day) {
    return day - ((day + 3) % 7 + 7) % 7;
}

// ISO 8601: week 1 holds the fourth of January.
std::int32_t monday_of_week(int year, int week) {
    return monday_of(day_number({.year = year, .month = 1, .day = 4})) + (week - 1) * 7;
}

DayRange season_days(int year, int season) {
    if (season == 4) return {first_of_month(year - 1, 12), last_of_month(year, 2)};
    return months(year, season * 3, season * 3 + 2);
}

// `width` digits at `position`, or nothing; nothing too for more than an int can hold.
std::optional<int> digits(std::string_view text, std::size_t position, std::size_t width) {
    if (position + width > text.size() || width > 9) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(position, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

// `text` is longer than "2019-W".
std::optional<TimeValue> parse_week(std::string_view text, int year) {
    const auto week = digits(text, 6, 2);
    const bool weekend = text.size() == 11 && text.ends_with("-WE");
    if (text[5] != 'W' || !week || (text.size() != 8 && !weekend) || *week < 1 || *week > 53)
        return std::nullopt;
    return TimeValue{weekend ? TimeGrain::weekend : TimeGrain::week, year, *week};
}

// What follows "2019-".
std::optional<TimeValue> parse_part(std::string_view text, int year) {
    if (text.size() != 7) return parse_week(text, year);
    const auto season = std::ranges::find(season_codes, text.substr(5));
    if (season != season_codes.end()) {
        return TimeValue{TimeGrain::season, year,
                         static_cast<int>(season - season_codes.begin()) + 1};
    }
    const auto number = digits(text, 6, 1);
    if (!number || *number < 1) return std::nullopt;
    if (text[5] == 'Q' && *number <= 4) return TimeValue{TimeGrain::quarter, year, *number};
    if (text[5] == 'H' && *number <= 2) return TimeValue{TimeGrain::half, year, *number};
    return std::nullopt;
}

// Periods of which `per_year` fill a year, counted on.
TimeValue shift_in_year(TimeValue value, int count, int per_year) {
    const int index = value.year * per_year + value.part - 1 + count;
    value.year = index / per_year;
    value.part = index % per_year + 1;
    return value;
}

// A year's winter comes before its spring.
TimeValue shift_season(TimeValue value, int count) {
    const int index = value.year * 4 + value.part % 4 + count;
    value.year = index / 4;
    value.part = index % 4 == 0 ? 4 : index % 4;
    return value;
}

} // namespace

std::string to_string(const TimeValue& value) {
    char buffer[48];
    const auto print = [&](const char* format, auto... numbers) {
        std::snprintf(buffer, sizeof buffer, format, numbers...);
        return std::string(buffer);
    };
    switch (value.grain) {
    case TimeGrain::century:
        return print("%02d", value.year / 100);
    case TimeGrain::decade:
        return print("%03d", value.year / 10);
    case TimeGrain::year:
        return print("%04d", value.year);
    case TimeGrain::half:
        return print("%04d-H%d", value.year, value.part);
    case TimeGrain::season:
        return print("%04d-%s", value.year, season_codes.at((value.part + 3) % 4).data());
    case TimeGrain::quarter:
        return print("%04d-Q%d", value.year, value.part);
    case TimeGrain::month:
        return print("%04d-%02d", value.year, value.part);
    case TimeGrain::week:
        return print("%04d-W%02d", value.year, value.part);
    case TimeGrain::weekend:
        return print("%04d-W%02d-WE", value.year, value.part);
    case TimeGrain::day:
        return print("%04d-%02d-%02d", value.year, value.part, value.day);
    }
    return {};
}

std::optional<TimeValue> parse_time_value(std::string_view value) {
    const auto number = digits(value, 0, value.size());
    if (number && value.size() == 2 && *number >= 10)
        return TimeValue{TimeGrain::century, *number * 100};
    if (number && value.size() == 3 && *number >= 100)
        return TimeValue{TimeGrain::decade, *number * 10};
    const auto year = digits(value, 0, 4);
    if (!year || *year < 1000) return std::nullopt;
    if (value.size() == 4) return TimeValue{TimeGrain::year, *year};
    if (value[4] != '-' || value.size() < 7) return std::nullopt;
    const auto date = parse_iso_date(value);
    if (!date) return parse_part(value, *year);
    if (date->precision == Precision::month) return TimeValue{TimeGrain::month, *year, date->month};
    return TimeValue{TimeGrain::day, *year, date->month, date->day};
}

TimeValue period_of(std::int32_t day, TimeGrain grain) {
    const Date date = date_of_day(day);
    switch (grain) {
    case TimeGrain::century:
        return {grain, date.year / 100 * 100};
    case TimeGrain::decade:
        return {grain, date.year / 10 * 10};
    case TimeGrain::year:
        return {grain, date.year};
    case TimeGrain::half:
        return {grain, date.year, (date.month + 5) / 6};
    case TimeGrain::season:
        if (date.month == 12) return {grain, date.year + 1, 4};
        return {grain, date.year, date.month < 3 ? 4 : date.month / 3};
    case TimeGrain::quarter:
        return {grain, date.year, (date.month + 2) / 3};
    case TimeGrain::month:
        return {grain, date.year, date.month};
    case TimeGrain::week:
    case TimeGrain::weekend: {
        const std::int32_t thursday = monday_of(day) + 3;
        const int year = date_of_day(thursday).year;
        return {grain, year, (thursday - first_of_month(year, 1)) / 7 + 1};
    }
    case TimeGrain::day:
        break;
    }
    return {TimeGrain::day, date.year, date.month, date.day};
}

TimeValue shifted(const TimeValue& value, int count) {
    switch (value.grain) {
    case TimeGrain::century:
        return {value.grain, value.year + count * 100};
    case TimeGrain::decade:
        return {value.grain, value.year + count * 10};
    case TimeGrain::year:
        return {value.grain, value.year + count};
    case TimeGrain::half:
        return shift_in_year(value, count, 2);
    case TimeGrain::season:
        return shift_season(value, count);
    case TimeGrain::quarter:
        return shift_in_year(value, count, 4);
    case TimeGrain::month:
        return shift_in_year(value, count, 12);
    case TimeGrain::week:
    case TimeGrain::weekend:
        return period_of(monday_of_week(value.year, value.part) + 7 * count, value.grain);
    case TimeGrain::day:
        break;
    }
    return period_of(days_of(value).first + count, TimeGrain::day);
}

DayRange days_of(const TimeValue& value) {
    switch (value.grain) {
    case TimeGrain::century:
        return years(value.year, value.year + 99);
    case TimeGrain::decade:
        return years(value.year, value.year + 9);
    case TimeGrain::year:
        return years(value.year, value.year);
    case TimeGrain::half:
        return months(value.year, value.part * 6 - 5, value.part * 6);
    case TimeGrain::season:
        return season_days(value.year, value.part);
    case TimeGrain::quarter:
        return months(value.year, value.part * 3 - 2, value.part * 3);
    case TimeGrain::month:
        return months(value.year, value.part, value.part);
    case TimeGrain::week: {
        const std::int32_t monday = monday_of_week(value.year, value.part);
        return {monday, monday + 6};
    }
    case TimeGrain::weekend: {
        const std::int32_t monday = monday_of_week(value.year, value.part);
        return {monday + 5, monday + 6};
    }
    case TimeGrain::day:
        break;
    }
    const std::int32_t day =
        day_number({.year = value.year, .month = value.part, .day = value.day});
    return {day, day};
}

std::optional<DayRange> interval_of(std::string_view value) {
    const auto parsed = parse_time_value(value);
    if (!parsed) return std::nullopt;
    return days_of(*parsed);
}

std::vector<std::string> about_keys(std::string_view value) {
    const auto parsed = parse_time_value(value);
    if (!parsed || parsed->grain == TimeGrain::century || parsed->grain == TimeGrain::season)
        return {};
    const DayRange days = days_of(*parsed);
    std::vector<std::string> keys;
    for (const TimeGrain grain : {TimeGrain::decade, TimeGrain::year, TimeGrain::month}) {
        const TimeValue around = period_of(days.first, grain);
        if (period_of(days.last, grain) == around) keys.push_back(to_string(around));
    }
    std::string own = to_string(*parsed);
    if (std::ranges::find(keys, own) == keys.end()) keys.push_back(std::move(own));
    return keys;
}

} // namespace newshound
