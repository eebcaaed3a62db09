// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/feast_days.hpp"

#include "indexer/enricher/times/calendar_year.hpp"

namespace newshound {
namespace {

// "Christmas Day", "New Year's Eve": the word behind the feast, and the day before it for its eve.
std::size_t behind_name(const TimeTokens& t, std::size_t i, int& date) {
    std::size_t at = i + 1;
    if (t.text(t[at]) == "Year" || t.text(t[at]) == "Years") ++at;
    if (t.is_sign(at, '\'') && t.joined(at)) at += t.text(t[at + 1]) == "s" ? 2 : 1;
    const std::string_view day = t.text(t[at]);
    if (day == "Day") return at + 1;
    if (day != "Eve") return i;
    date = date == 101 ? 1231 : date - 1;
    return at + 1;
}

} // namespace

std::size_t match_feast_day(const TimeTokens& t, std::size_t i,
                            std::vector<TimeExpression>& found) {
    const bool whole = t.is(i, TimeWord::feast_day);
    if (!t[i].capital || !(whole || t.is(i, TimeWord::feast_of))) return i;
    int date = t.number(i, whole ? TimeWord::feast_day : TimeWord::feast_of);
    std::size_t end = whole ? i + 1 : behind_name(t, i, date);
    if (end == i) return i;
    TimeExpression expression;
    expression.kind = TimeExpression::Kind::recurring;
    expression.first = i;
    expression.value = {TimeGrain::day, 0, date / 100, date % 100};
    if (is_year(t, end)) { // "Christmas Day 2018"
        expression.kind = TimeExpression::Kind::fixed;
        expression.value.year = t[end++].value;
    }
    expression.last = end;
    found.push_back(expression);
    return end;
}

} // namespace newshound
