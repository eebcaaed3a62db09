// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/relative_time.hpp"

#include "indexer/enricher/times/counted_time.hpp"

namespace newshound {
namespace {

using Found = std::vector<TimeExpression>;
using Kind = TimeExpression::Kind;
using Base = TimeExpression::Base;

// yesterday, today, tomorrow morning, the day before yesterday.
std::size_t match_named_day(const TimeTokens& t, std::size_t i, Found& found) {
    std::size_t at = i;
    int factor = 1;
    if (t.is(i, TimeWord::the) && t.is_unit(i + 1, CalendarUnit::day) &&
        t.is(i + 2, TimeWord::later)) {
        at = i + 3;
        factor = 2;
    }
    if (!t.is(at, TimeWord::relative_day)) return i;
    // Psychology Today, Entertainment Tonight.
    if (t[at].capital && t.is_word(at - 1) && t[at - 1].capital) return i;
    const int days = t.number(at, TimeWord::relative_day);
    if (factor == 2 && days == 0) return i;
    if (t.is(at, TimeWord::part_of_day)) { // "morgen", "mañana": also the morning
        if (t[at].capital || t.is(at - 1, TimeWord::the) || t.is(at - 1, TimeWord::relative_day))
            return i;
    }
    const std::size_t end = t.is(at + 1, TimeWord::part_of_day) ? at + 2 : at + 1;
    return add_step(found, i, end, TimeGrain::day, days * factor, Base::publication);
}

// this morning, last night; the next morning, that evening.
std::size_t match_part_of_day(Found& found, std::size_t i, std::size_t at, int shift, Base base) {
    return add_step(found, i, at + 1, TimeGrain::day, shift, shift > 0 ? Base::story : base);
}

// The noun behind "last", "this", "next": a month, weekday or season.
std::size_t match_shifted_name(const TimeTokens& t, std::size_t i, std::size_t at, int shift,
                               Base base, Found& found) {
    TimeExpression expression;
    expression.first = i;
    expression.last = at + 1;
    expression.shift = shift;
    expression.base = base;
    if (t.is(at, TimeWord::weekday) && !t.is(at, TimeWord::abbreviated)) {
        expression.kind = Kind::weekday;
        expression.value.part = t.number(at, TimeWord::weekday);
        if (t.is(at + 1, TimeWord::part_of_day)) ++expression.last;
    } else if (t.is(at, TimeWord::month) && (t[at].capital || !t.words().capitals()) &&
               base == Base::publication) {
        if (t.is_number(at + 1)) return i; // "this May 5": the date says more
        expression.kind = Kind::recurring;
        expression.value = {TimeGrain::month, 0, t.number(at, TimeWord::month)};
    } else if (t.is(at, TimeWord::season) && base == Base::publication) {
        expression.kind = Kind::recurring;
        expression.value = {TimeGrain::season, 0, t.number(at, TimeWord::season)};
    } else {
        return i;
    }
    found.push_back(expression);
    return expression.last;
}

// last year, this week, next month; "the past year" and "the last two years" are lengths.
std::size_t match_shift(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is(i, TimeWord::shift)) return i;
    const bool twice = t.is(i + 1, TimeWord::shift);
    const std::size_t at = twice ? i + 2 : i + 1;
    const int shift = t.number(at - 1, TimeWord::shift);
    const bool the = t.is(i - 1, TimeWord::the) && t.words().month_first();
    if (const auto count = count_at(t, at); count && t.is(count->next, TimeWord::unit)) {
        return add_length(found, i, count->next + 1, count->text,
                          t.number(count->next, TimeWord::unit));
    }
    if (t.is(at, TimeWord::part_of_day))
        return match_part_of_day(found, i, at, shift, Base::publication);
    if (!t.is(at, TimeWord::unit))
        return match_shifted_name(t, i, at, shift, Base::publication, found);
    TimeGrain grain{};
    if (t.is(at, TimeWord::plural) || !grain_of_unit(t, at, grain)) return i;
    if (grain == TimeGrain::day) {
        return shift == 1 ? add_step(found, i, at + 1, grain, 1, Base::story) : i;
    }
    if (the && grain != TimeGrain::weekend && grain != TimeGrain::quarter) {
        if (t.is(at + 1, TimeWord::of)) return i; // the last week of June
        return add_length(found, i, at + 1, "1", t.number(at, TimeWord::unit));
    }
    return add_step(found, i, at + 1, grain, shift, Base::publication);
}

// l'année dernière, lundi prochain, el mes pasado.
std::size_t match_shift_after(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is(i + 1, TimeWord::shift_after)) return i;
    const int shift = t.number(i + 1, TimeWord::shift_after);
    TimeGrain grain{};
    if (grain_of_unit(t, i, grain) && grain != TimeGrain::day) {
        return add_step(found, i, i + 2, grain, shift, Base::publication);
    }
    const std::size_t end = match_shifted_name(t, i, i, shift, Base::publication, found);
    if (end == i) return i;
    return found.back().last = i + 2;
}

// A year before: "last year", "a year ago", "a year earlier".
std::size_t behind_year_before(const TimeTokens& t, std::size_t i) {
    if (t.is(i, TimeWord::of) || t.is(i, TimeWord::cue)) {
        if (!t.is(i, TimeWord::shift)) ++i;
    }
    if (!t.is_unit(i + 1, CalendarUnit::year)) return i;
    if (t.is(i, TimeWord::shift) && t.number(i, TimeWord::shift) == -1) return i + 2;
    const bool before = t.is(i + 2, TimeWord::ago) ||
                        (t.is(i + 2, TimeWord::later) && t.number(i + 2, TimeWord::later) == -1);
    return t.is(i, TimeWord::one) && before ? i + 3 : i;
}

// the same day, the previous year, the following Monday, that night, the same month last year.
std::size_t match_story_shift(const TimeTokens& t, std::size_t i, Found& found) {
    const bool that =
        t.is(i, TimeWord::story_shift) && t.text(t[i]).size() == 4 && !t.is(i - 1, TimeWord::the);
    if (!t.is(i, TimeWord::story_shift) || (!that && !t.is(i - 1, TimeWord::the))) return i;
    const int shift = t.number(i, TimeWord::story_shift);
    const std::size_t at = i + 1;
    if (shift == 0 && (t.is(at, TimeWord::unit) || t.is(at, TimeWord::period))) {
        const std::size_t end = behind_year_before(t, at + 1);
        if (end > at + 2) {
            add_step(found, i, end, TimeGrain::year, -1, Base::story);
            found.back().same_period = true;
            return end;
        }
    }
    if (t.is(at, TimeWord::part_of_day)) return match_part_of_day(found, i, at, shift, Base::story);
    TimeGrain grain{};
    if (!t.is(at, TimeWord::unit)) return match_shifted_name(t, i, at, shift, Base::story, found);
    if (t.is(at, TimeWord::plural) || !grain_of_unit(t, at, grain)) return i;
    return add_step(found, i, at + 1, grain, shift, Base::story);
}

// the day before, the next day, later in the day, for the day.
std::size_t match_the_day(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is(i, TimeWord::the)) return i;
    if (t.is(i + 1, TimeWord::shift) && t.number(i + 1, TimeWord::shift) == 1 &&
        t.is(i + 2, TimeWord::part_of_day)) {
        return add_step(found, i, i + 3, TimeGrain::day, 1, Base::story);
    }
    TimeGrain grain{};
    if (!grain_of_unit(t, i + 1, grain) || t.is(i + 1, TimeWord::plural)) return i;
    if (t.is(i + 2, TimeWord::later) && ends_clause(t, i + 3)) {
        return add_step(found, i, i + 3, grain, t.number(i + 2, TimeWord::later), Base::story);
    }
    if (t.is(i + 2, TimeWord::later)) return i;
    const auto is_edge = [&t](std::size_t k) {
        return t.is(k, TimeWord::edge) || t.is(k, TimeWord::edge_of);
    };
    if (grain != TimeGrain::day) { // the end of the year
        const bool edge = t.is(i - 1, TimeWord::of) && is_edge(i - 2);
        return edge ? add_step(found, i, i + 2, grain, 0, Base::publication) : i;
    }
    // later in the day, the start of the day; "at the end of the day" says nothing
    const bool idiom = t.is(i - 1, TimeWord::of) && t.text(t[i - 2]) == "end";
    const bool within = t.is(i - 1, TimeWord::cue) && is_edge(i - 2) && !idiom;
    if (!within && !t.is(i - 1, TimeWord::closing)) return i;
    return add_step(found, i, i + 2, grain, 0, Base::story);
}

} // namespace

std::size_t match_relative_time(const TimeTokens& t, std::size_t i, Found& found) {
    for (const auto match : {match_counted_time, match_shift_after, match_named_day, match_shift,
                             match_story_shift, match_the_day}) {
        if (const std::size_t end = match(t, i, found); end != i) return end;
    }
    return i;
}

} // namespace newshound
