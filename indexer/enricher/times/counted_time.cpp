// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/counted_time.hpp"

namespace newshound {
namespace {

using Found = std::vector<TimeExpression>;
using Kind = TimeExpression::Kind;
using Base = TimeExpression::Base;

std::size_t add_skipped(Found& found, std::size_t first, std::size_t last) {
    TimeExpression expression;
    expression.first = first;
    expression.last = last;
    found.push_back(expression);
    return last;
}

// So many units before (sign -1) or after (1) the base.
std::size_t add_distance(const TimeTokens& t, Found& found, std::size_t first, std::size_t last,
                         std::size_t unit, int count, Base base) {
    TimeGrain grain{};
    if (!grain_of_unit(t, unit, grain)) return add_skipped(found, first, last);
    if (grain == TimeGrain::week && (count == 1 || count == -1)) { // a week ago: on that day
        return add_step(found, first, last, TimeGrain::day, count * 7, base);
    }
    return add_step(found, first, last, grain, count, base);
}

// What stands behind "three years": ago, later, old, or nothing and it is a length.
std::size_t match_counted(const TimeTokens& t, std::size_t i, Found& found) {
    const bool one = t.is(i, TimeWord::one);
    const auto count = one ? TimeCount{1, "1", i + 1} : count_at(t, i);
    if (!count) return i;
    std::size_t unit = count->next;
    if (t.is_sign(unit, '-') && t.joined(unit)) ++unit;
    if (!t.is(unit, TimeWord::unit) || t[i].value > 1899) return i;
    const std::size_t next = unit + 1;
    // "una mujer de 20 años", "un homme de 30 ans".
    if (!t.words().month_first() && t.is(i - 1, TimeWord::of)) return add_skipped(found, i, next);
    const std::size_t age = t.is_sign(next, '-') || t.is(next, TimeWord::of) ? next + 1 : next;
    if (t.is(age, TimeWord::age)) return add_skipped(found, i, age + 1);
    if (count->number && t.is(next, TimeWord::ago)) {
        return add_distance(t, found, i, next + 1, unit, -count->number, Base::publication);
    }
    // "A year after the war" says nothing without the war; "a year after, he …" does.
    if (count->number && t.is(next, TimeWord::later)) {
        if (!t.is(next, TimeWord::preposition) || ends_clause(t, next + 1)) {
            return add_distance(t, found, i, next + 1, unit,
                                count->number * t.number(next, TimeWord::later), Base::story);
        }
    }
    return one ? i : add_length(found, i, next, count->text, t.number(unit, TimeWord::unit));
}

// vor zwei Jahren, il y a deux ans, hace un año.
std::size_t match_ago_before(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is(i, TimeWord::ago_before)) return i;
    const std::size_t at = t.is(i + 1, TimeWord::the) && t.text(t[i + 1]) == "a" ? i + 2 : i + 1;
    const auto count = t.is(at, TimeWord::one) ? TimeCount{1, "1", at + 1} : count_at(t, at);
    if (!count || !count->number || !t.is(count->next, TimeWord::unit)) return i;
    return add_distance(t, found, i, count->next + 1, count->next, -count->number,
                        Base::publication);
}

} // namespace

bool grain_of_unit(const TimeTokens& t, std::size_t i, TimeGrain& grain) {
    if (!t.is(i, TimeWord::unit)) return false;
    switch (static_cast<CalendarUnit>(t.number(i, TimeWord::unit))) {
    case CalendarUnit::day:
        grain = TimeGrain::day;
        return true;
    case CalendarUnit::week:
        grain = TimeGrain::week;
        return true;
    case CalendarUnit::weekend:
        grain = TimeGrain::weekend;
        return true;
    case CalendarUnit::month:
        grain = TimeGrain::month;
        return true;
    case CalendarUnit::quarter:
        grain = TimeGrain::quarter;
        return true;
    case CalendarUnit::season:
        grain = TimeGrain::season;
        return true;
    case CalendarUnit::year:
        grain = TimeGrain::year;
        return true;
    case CalendarUnit::decade:
        grain = TimeGrain::decade;
        return true;
    case CalendarUnit::century:
        grain = TimeGrain::century;
        return true;
    case CalendarUnit::minute:
    case CalendarUnit::hour:
        break;
    }
    return false;
}

bool ends_clause(const TimeTokens& t, std::size_t i) {
    return t[i].kind == TimeToken::Kind::end || t[i].kind == TimeToken::Kind::sign;
}

std::size_t add_step(Found& found, std::size_t first, std::size_t last, TimeGrain grain, int count,
                     Base base) {
    TimeExpression expression;
    expression.kind = Kind::step;
    expression.first = first;
    expression.last = last;
    expression.grain = grain;
    expression.count = count;
    expression.base = base;
    found.push_back(expression);
    return last;
}

std::size_t add_length(Found& found, std::size_t first, std::size_t last, const std::string& count,
                       int unit) {
    static constexpr const char* letters[] = {"M", "H", "D", "W",  "",  "M",
                                              "Q", "",  "Y", "DE", "CE"};
    if (letters[unit][0] == 0) return first;
    TimeExpression expression;
    expression.kind = Kind::length;
    expression.first = first;
    expression.last = last;
    const bool clock = unit <= static_cast<int>(CalendarUnit::hour);
    expression.length = (clock ? "PT" : "P") + count + letters[unit];
    found.push_back(expression);
    return last;
}

std::optional<TimeCount> count_at(const TimeTokens& t, std::size_t i) {
    if (t.is(i, TimeWord::cardinal)) {
        int number = t.number(i, TimeWord::cardinal);
        std::size_t next = i + 1;
        if (number >= 20 && t.is_sign(next, '-') && t.is(next + 1, TimeWord::cardinal)) {
            number += t.number(next + 1, TimeWord::cardinal);
            next += 2;
        }
        return TimeCount{number, std::to_string(number), next};
    }
    if (!t.is_number(i) || t[i].digits > 4 || t[i].value < 1) return std::nullopt;
    if (t.joined(i) && !t.is_sign(i - 1, '(') && !t.is_sign(i - 1, '"') &&
        !t.is_sign(i - 1, 0x201C)) {
        return std::nullopt;
    }
    const bool fraction = t.is_sign(i + 1, '.') && t.joined(i + 1) && t.is_number(i + 2) &&
                          t.joined(i + 2) && t[i + 2].digits == 1;
    if (!fraction) return TimeCount{t[i].value, std::to_string(t[i].value), i + 1};
    return TimeCount{0, std::to_string(t[i].value) + "." + std::to_string(t[i + 2].value), i + 3};
}

std::size_t match_counted_time(const TimeTokens& t, std::size_t i, Found& found) {
    const std::size_t end = match_counted(t, i, found);
    return end != i ? end : match_ago_before(t, i, found);
}

} // namespace newshound
