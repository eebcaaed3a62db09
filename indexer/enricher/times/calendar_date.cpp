// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/calendar_date.hpp"

#include "common/article/date.hpp"

#include <utility>

namespace newshound {
namespace {

using Found = std::vector<TimeExpression>;
using Kind = TimeExpression::Kind;

// A number with the token behind it.
struct Part {
    int number = 0;
    std::size_t next = 0;
};

std::size_t add(Found& found, Kind kind, std::size_t first, std::size_t last, TimeValue value) {
    TimeExpression expression;
    expression.kind = kind;
    expression.first = first;
    expression.last = last;
    expression.value = value;
    found.push_back(expression);
    return last;
}

bool is_day(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

// "98" is 1998, "08" is 2008; 50 years either way of the middle of the web's archives.
int full_year(int two_digits) {
    return two_digits + (two_digits < 50 ? 2000 : 1900);
}

// 13, 13th, 13., 1er.
std::optional<Part> day_of_month(const TimeTokens& t, std::size_t i) {
    if (!t.is_number(i) || t[i].digits > 2 || t[i].value < 1 || t[i].value > 31)
        return std::nullopt;
    if (t.joined(i) && (t.is_sign(i - 1, '.') || t.is_sign(i - 1, ',') || t.is_sign(i - 1, ':') ||
                        t.is_sign(i - 1, '$'))) {
        return std::nullopt;
    }
    std::size_t next = i + 1;
    if (t.joined(next) && t.is(next, TimeWord::ordinal_ending)) return Part{t[i].value, next + 1};
    if (t.joined(next) && (t.is_word(next) || t.is_sign(next, '%'))) return std::nullopt;
    const bool more_digits =
        (t.is_sign(next, ',') || t.is_sign(next, '.') || t.is_sign(next, ':')) && t.joined(next) &&
        t.is_number(next + 1) && t.joined(next + 1);
    if (more_digits) return std::nullopt; // 10,000, 6:30
    return Part{t[i].value, next};
}

std::optional<Part> month(const TimeTokens& t, std::size_t i) {
    if (!t.is(i, TimeWord::month)) return std::nullopt;
    const bool short_form = t.is(i, TimeWord::abbreviated);
    if (t.words().capitals() && !t[i].capital && (short_form || t.is(i, TimeWord::ambiguous))) {
        return std::nullopt;
    }
    const bool stop = short_form && t.is_sign(i + 1, '.') && t.joined(i + 1);
    return Part{t.number(i, TimeWord::month), i + (stop ? 2 : 1)};
}

// A year that follows a day or month, behind a comma or "of": no further cue is needed.
std::optional<Part> year_behind(const TimeTokens& t, std::size_t i) {
    if (t.is_sign(i, ',') || t.is(i, TimeWord::of)) ++i;
    if (!t.is_number(i) || t[i].digits != 4 || t[i].value < 1000 || t[i].value > 2200)
        return std::nullopt;
    if (t.joined(i + 1) && t.is_word(i + 1) && !t[i + 1].capital) return std::nullopt;
    if (t.is_sign(i + 1, ':') && t.is_number(i + 2) && t.joined(i + 2))
        return std::nullopt; // 20:15
    return Part{t[i].value, i + 1};
}

bool is_range_sign(const TimeTokens& t, std::size_t i) {
    return t.is_sign(i, '-') || t.is_sign(i, '/') || t.is_sign(i, 0x2014) || t.is_sign(i, '&') ||
           t.is(i, TimeWord::and_);
}

std::size_t add_day(Found& found, std::size_t first, std::size_t last, int year, int month,
                    int day) {
    if (!is_day(year ? year : 2000, month, day)) return first;
    const Kind kind = year ? Kind::fixed : Kind::recurring;
    return add(found, kind, first, last, {TimeGrain::day, year, month, day});
}

// 13 April [2019], 13. April, 13 de abril de 2019.
std::size_t match_one_day(const TimeTokens& t, std::size_t i, Found& found) {
    const auto day = day_of_month(t, i);
    if (!day) return i;
    std::size_t at = day->next;
    if (t.is_sign(at, '.') && t.joined(at)) ++at;
    if (t.is(at, TimeWord::of)) ++at;
    const auto name = month(t, at);
    if (!name) return i;
    const auto year = year_behind(t, name->next);
    return add_day(found, i, year ? year->next : name->next, year ? year->number : 0, name->number,
                   day->number);
}

// The same, and 13-15 April, 13. bis 15. April.
std::size_t match_day_month(const TimeTokens& t, std::size_t i, Found& found) {
    const auto day = day_of_month(t, i);
    if (!day) return i;
    std::size_t at = day->next;
    if (t.is_sign(at, '.') && t.joined(at)) ++at;
    if (!is_range_sign(t, at)) return match_one_day(t, i, found);
    const std::size_t end = match_one_day(t, at + 1, found);
    if (end == at + 1) return i;
    if (found.back().value.day <= day->number) return found.pop_back(), i;
    TimeExpression first = found.back();
    first.first = i;
    first.last = day->next;
    first.value.day = day->number;
    found.insert(found.end() - 1, first);
    return end;
}

// "Sept. 11 attacks" are those of 2001 in any later year.
bool is_september_11(const TimeTokens& t, std::size_t next, int month, int day) {
    return month == 9 && day == 11 && t.is(next, TimeWord::attacks);
}

// April 13 [2019], Apr. 13-15, 2019.
std::size_t match_month_day(const TimeTokens& t, std::size_t i, const Part& name, Found& found) {
    // "January, 6 2026": a comma is passed over only where day and year follow.
    const bool comma = t.is_sign(name.next, ',') && year_behind(t, name.next + 2);
    const auto day = day_of_month(t, name.next + (comma ? 1 : 0));
    if (!day) return i;
    std::size_t end = day->next;
    std::optional<Part> second;
    if (is_range_sign(t, end) && (t.joined(end) || t.is(end, TimeWord::and_))) {
        second = day_of_month(t, end + 1);
        if (second && (second->number <= day->number || t.is(second->next, TimeWord::month)))
            second.reset();
    }
    const std::size_t first_end = end;
    if (second) end = second->next;
    const auto year = year_behind(t, end);
    int number = year ? year->number : 0;
    if (!year && is_september_11(t, end, name.number, day->number)) number = 2001;
    if (year) end = year->next;
    if (!second) return add_day(found, i, end, number, name.number, day->number);
    if (add_day(found, i, first_end, number, name.number, day->number) == i) return i;
    const std::size_t last =
        add_day(found, first_end + 1, end, number, name.number, second->number);
    return last == first_end + 1 ? first_end : last;
}

// A month alone: capital where the language has it so, with a cue where the word is a common one.
bool stands_alone(const TimeTokens& t, std::size_t i) {
    if (t.words().capitals() && !t[i].capital) return false;
    if (t.is(i, TimeWord::abbreviated) && !t.is_sign(i + 1, '.')) return false;
    if (t.joined(i) && !t.is_sign(i - 1, '-') && !t.is_sign(i - 1, '(') && !t.is_sign(i - 1, '"') &&
        !t.is_sign(i - 1, 0x201C)) {
        return false;
    }
    const bool cue = t.is(i - 1, TimeWord::cue) || t.is(i - 1, TimeWord::edge) ||
                     t.is(i - 1, TimeWord::shift) ||
                     (t.is_sign(i - 1, '-') && t.is(i - 2, TimeWord::edge));
    const bool wanted = t.is(i, TimeWord::ambiguous) || !t.words().capitals();
    return cue || !wanted;
}

std::size_t match_month(const TimeTokens& t, std::size_t i, Found& found) {
    const auto name = month(t, i);
    if (!name) return i;
    if (const auto year = year_behind(t, name->next)) {
        return add(found, Kind::fixed, i, year->next,
                   {TimeGrain::month, year->number, name->number});
    }
    if (t.words().month_first()) {
        if (const std::size_t end = match_month_day(t, i, *name, found); end != i) return end;
    }
    if (!stands_alone(t, i)) return i;
    return add(found, Kind::recurring, i, i + 1, {TimeGrain::month, 0, name->number});
}

// 2019-10-16, 16.10.2019, 10/16/2019, 16.10.19; not 1.2.3.4 and not 555-10-2019-1.
std::size_t match_figures(const TimeTokens& t, std::size_t i, Found& found) {
    const char32_t sign = t[i + 1].sign;
    const bool form = (sign == '-' || sign == '.' || sign == '/') && t.is_number(i + 2) &&
                      t.is_sign(i + 3, sign) && t.is_number(i + 4) && t.joined(i + 1) &&
                      t.joined(i + 2) && t.joined(i + 3) && t.joined(i + 4);
    if (!form || (t.joined(i) && !t.is_sign(i - 1, '(') && !t.is_sign(i - 1, '"'))) return i;
    const std::size_t end = i + 5;
    // "2019-10-16T21:14" goes on with the time of day; any other figures make it no date.
    const bool clock = t.text(t[end]) == "T" || t.text(t[end]) == "t";
    if (t.joined(end) && !clock && t.is_number(end + 1) && t.joined(end + 1)) return i;
    if (t[i].digits == 4 && t[i + 2].digits <= 2 && t[i + 4].digits <= 2) {
        if (t[i].value < 1000) return i;
        return add_day(found, i, end, t[i].value, t[i + 2].value, t[i + 4].value);
    }
    const bool short_year = t[i + 4].digits == 2 && sign != '-';
    if (t[i].digits > 2 || t[i + 2].digits > 2 || (t[i + 4].digits != 4 && !short_year)) return i;
    const int year = short_year ? full_year(t[i + 4].value) : t[i + 4].value;
    if (year < 1000) return i;
    int day = t[i].value, number = t[i + 2].value;
    if (t.words().month_first() && sign != '.') std::swap(day, number);
    if (number > 12) std::swap(day, number);
    return add_day(found, i, end, year, number, day);
}

// "9/11" in English.
std::size_t match_nine_eleven(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.words().month_first() || t[i].value != 9 || t[i].digits != 1 || t.joined(i)) return i;
    if (!t.is_sign(i + 1, '/') || !t.is_number(i + 2) || t[i + 2].value != 11) return i;
    if (!t.joined(i + 1) || !t.joined(i + 2) || (t.is_sign(i + 3, '/') && t.joined(i + 3)))
        return i;
    return add(found, Kind::fixed, i, i + 3, {TimeGrain::day, 2001, 9, 11});
}

} // namespace

std::size_t match_calendar_date(const TimeTokens& t, std::size_t i, Found& found) {
    if (t.is_number(i)) {
        for (const auto match : {match_figures, match_nine_eleven, match_day_month}) {
            if (const std::size_t end = match(t, i, found); end != i) return end;
        }
        return i;
    }
    return match_month(t, i, found);
}

} // namespace newshound
