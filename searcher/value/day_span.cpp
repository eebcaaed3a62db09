// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/day_span.hpp"

#include "common/article/date.hpp"

namespace newshound {
namespace {

std::string end_text(std::int32_t day, bool is_first) {
    Date date = date_of_day(day);
    for (const Precision precision : {Precision::year, Precision::month}) {
        Date whole = date;
        whole.precision = precision;
        if (precision == Precision::year) whole.month = 1;
        whole.day = 1;
        const DayRange range = days_of(whole);
        if ((is_first ? range.first : range.last) == day) return to_iso(whole);
    }
    return to_iso(date);
}

} // namespace

std::string to_string(const DaySpan& span) {
    const std::string first = span.first ? end_text(*span.first, true) : "";
    const std::string last = span.last ? end_text(*span.last, false) : "";
    return span.first && span.last && first == last ? first : first + ".." + last;
}

} // namespace newshound
