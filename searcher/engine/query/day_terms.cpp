// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/day_terms.hpp"

#include "common/schema/date_terms.hpp"

namespace newshound {
namespace {

// The longest whole year or month that starts on `day` and ends by `last`; else the day.
Date longest_from(std::int32_t day, std::int32_t last) {
    const Date date = date_of_day(day);
    for (const Precision precision : {Precision::year, Precision::month}) {
        Date whole{.year = date.year, .month = date.month, .precision = precision};
        if (precision == Precision::year) whole.month = 1;
        const DayRange days = days_of(whole);
        if (days.first == day && days.last <= last) return whole;
    }
    return date;
}

} // namespace

std::vector<std::string> day_terms(const Field& field, std::int32_t first, std::int32_t last) {
    constexpr std::size_t most = 400 + 4 * 12 + 4 * 31;
    std::vector<std::string> terms;
    for (std::int32_t day = first; day <= last && terms.size() < most;) {
        const Date date = longest_from(day, last);
        terms.push_back(date_term(field, date));
        // Mentioned decades have a key of their own: common/article/time_interval.hpp.
        if (field.name == "about" && date.precision == Precision::year && date.year % 10 == 0 &&
            days_of({.year = date.year + 9, .precision = Precision::year}).last <= last)
            terms.push_back(std::string(field.prefix) + std::to_string(date.year / 10));
        day = days_of(date).last + 1;
    }
    return terms;
}

} // namespace newshound
