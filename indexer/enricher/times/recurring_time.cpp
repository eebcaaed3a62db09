// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/recurring_time.hpp"

#include "indexer/enricher/times/calendar_date.hpp"
#include "indexer/enricher/times/calendar_year.hpp"

namespace newshound {
namespace {

using Found = std::vector<TimeExpression>;
using Kind = TimeExpression::Kind;

// A weekday with its date takes the date's value: "Monday, June 4".
std::size_t match_dated_weekday(const TimeTokens& t, std::size_t i, std::size_t at, Found& found) {
    if (t.is_sign(at, ',')) ++at;
    if (t.is(at, TimeWord::the)) ++at;
    const std::size_t before = found.size();
    const std::size_t end = match_calendar_date(t, at, found);
    if (end == at) return i;
    if (found[before].value.grain != TimeGrain::day) {
        found.resize(before);
        return i;
    }
    found[before].first = i;
    return end;
}

// Feasts, newspapers and shows: Good Friday, the Sunday Times, Saturday Night Live.
bool is_name(const TimeTokens& t, std::size_t i) {
    if (t.is(i - 1, TimeWord::feast) && t[i - 1].capital) return true;
    return (t.is(i + 1, TimeWord::paper) || t.is(i + 1, TimeWord::part_of_day)) && t[i + 1].capital;
}

// Opening hours: "Monday to Friday", "Tuesday: 8 AM"; "from Friday to Monday" is told of days.
bool is_timetable(const TimeTokens& t, std::size_t i) {
    const auto between = [&](std::size_t k) {
        return (t.is(k, TimeWord::and_) && !t.is(k, TimeWord::plain_and)) || t.is_sign(k, '-');
    };
    if (t.is_sign(i + 1, ':') && t.is_number(i + 2)) return true;
    if (between(i - 1) && t.is(i - 2, TimeWord::weekday)) return !t.is(i - 3, TimeWord::cue);
    return between(i + 1) && t.is(i + 2, TimeWord::weekday) && !t.is(i - 1, TimeWord::cue);
}

bool is_lower_behind(const TimeTokens& t, std::size_t i) {
    return t.text(t[i]).size() > 1 && (t.text(t[i])[1] < 'A' || t.text(t[i])[1] > 'Z');
}

std::size_t match_weekday(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is(i, TimeWord::weekday)) return i;
    const bool short_form = t.is(i, TimeWord::abbreviated);
    if (short_form && t.words().capitals() && !t[i].capital) return i;
    const bool stop = short_form && t.is_sign(i + 1, '.') && t.joined(i + 1);
    std::size_t next = i + (stop ? 2 : 1);
    if (const std::size_t end = match_dated_weekday(t, i, next, found); end != i) return end;
    // "Sat." is a day, "the SAT." a test.
    if (short_form && (!stop || t.ends_sentence(i + 1) || !is_lower_behind(t, i))) return i;
    if (t.is(i, TimeWord::ambiguous) && !t.is(i - 1, TimeWord::cue)) return i;
    if (is_name(t, i) || is_timetable(t, i) ||
        (t.is(i - 1, TimeWord::one) && t.is(i - 2, TimeWord::on)))
        return i;
    if (t.is(next, TimeWord::part_of_day)) ++next;
    TimeExpression expression;
    expression.kind = Kind::weekday;
    expression.first = i;
    expression.last = next;
    expression.value.part = t.number(i, TimeWord::weekday);
    found.push_back(expression);
    return next;
}

std::size_t add(Found& found, std::size_t first, std::size_t last, TimeGrain grain, int part) {
    TimeExpression expression;
    expression.kind = Kind::recurring;
    expression.first = first;
    expression.last = last;
    expression.value = {grain, 0, part};
    found.push_back(expression);
    return last;
}

// The second half of a match is no time of the year; that of 2019 is.
std::size_t add_if_completed(const TimeTokens& t, std::size_t first, std::size_t last,
                             TimeGrain grain, int part, Found& found) {
    add(found, first, last, grain, part);
    const std::size_t end = complete_recurring_time(t, found);
    if (end != last) return end;
    found.pop_back();
    return first;
}

// the third quarter, third-quarter, Q3; the first half of 2019.
std::size_t match_part_of_year(const TimeTokens& t, std::size_t i, Found& found) {
    const bool q = (t.text(t[i]) == "Q" || t.text(t[i]) == "q") && t.is_number(i + 1) &&
                   t.joined(i + 1) && t[i + 1].value >= 1 && t[i + 1].value <= 4 &&
                   !t.joined(i + 2);
    if (q) return add(found, i, i + 2, TimeGrain::quarter, t[i + 1].value);
    if (!t.is(i, TimeWord::ordinal)) return i;
    const int part = t.number(i, TimeWord::ordinal);
    const std::size_t noun = t.is_sign(i + 1, '-') && t.joined(i + 1) ? i + 2 : i + 1;
    if (part <= 4 && t.is_unit(noun, CalendarUnit::quarter) &&
        !t.text(t[noun]).ends_with("quarters")) {
        return add(found, i, noun + 1, TimeGrain::quarter, part);
    }
    if (part > 2 || !t.is(noun, TimeWord::half)) return i;
    return add_if_completed(t, i, noun + 1, TimeGrain::half, part, found);
}

std::size_t match_season(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is(i, TimeWord::season)) return i;
    return add_if_completed(t, i, i + 1, TimeGrain::season, t.number(i, TimeWord::season), found);
}

} // namespace

std::size_t match_recurring_time(const TimeTokens& t, std::size_t i, Found& found) {
    for (const auto match : {match_weekday, match_part_of_year, match_season}) {
        if (const std::size_t end = match(t, i, found); end != i) return end;
    }
    return i;
}

std::size_t complete_recurring_time(const TimeTokens& t, Found& found) {
    TimeExpression& expression = found.back();
    const bool weekday = expression.kind == Kind::weekday;
    if ((!weekday && expression.kind != Kind::recurring) || expression.shift)
        return expression.last;
    std::size_t at = expression.last;
    if (t.is(at, TimeWord::of) || t.is_sign(at, ',')) ++at;
    const bool parts =
        expression.value.grain != TimeGrain::day && expression.value.grain != TimeGrain::month;
    if (!weekday && parts && is_year(t, at)) {
        expression.kind = Kind::fixed;
        expression.value.year = t[at].value;
        return expression.last = at + 1;
    }
    if (t.is_sign(at - 1, ',')) return expression.last;
    const CalendarUnit around = weekday ? CalendarUnit::week : CalendarUnit::year;
    if (t.is(at, TimeWord::shift) && t.is_unit(at + 1, around)) {
        expression.within = t.number(at, TimeWord::shift);
        return expression.last = at + 2;
    }
    const std::size_t unit = t.is(at, TimeWord::the) ? at + 1 : at;
    if (t.is_unit(unit, around) && t.is(unit + 1, TimeWord::shift_after)) {
        expression.within = t.number(unit + 1, TimeWord::shift_after);
        return expression.last = unit + 2;
    }
    if (parts && !weekday && unit != at && at != expression.last && t.is_unit(unit, around)) {
        expression.within = 0; // the first half of the year
        return expression.last = unit + 1;
    }
    return expression.last;
}

} // namespace newshound
