// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/calendar_year.hpp"

namespace newshound {
namespace {

using Found = std::vector<TimeExpression>;

constexpr int first_plain_year = 1900; // earlier and later numbers need a cue
constexpr int last_plain_year = 2059;

std::size_t add(Found& found, std::size_t first, std::size_t last, TimeGrain grain, int year) {
    TimeExpression expression;
    expression.kind = TimeExpression::Kind::fixed;
    expression.first = first;
    expression.last = last;
    expression.value = {grain, year};
    found.push_back(expression);
    return last;
}

// A word in small letters that looks like a plural: "2000 cars".
bool is_plural(const TimeTokens& t, std::size_t i) {
    const std::string_view word = t.text(t[i]);
    return t.is_word(i) && !t[i].capital && word.size() > 3 && word.ends_with('s') &&
           !t.is(i, TimeWord::past) && !t.is(i, TimeWord::shift);
}

// The number is part of something longer: "$2,000", "2000s", "B-1998", "20:2000", "1999.5".
bool is_part(const TimeTokens& t, std::size_t i) {
    if (t.joined(i)) {
        const TimeToken& before = t[i - 1];
        const bool behind_dash = t.is_sign(i - 1, '-') || t.is_sign(i - 1, '/');
        const bool after_cue = t.is(i - 2, TimeWord::cue) || t.is(i - 2, TimeWord::edge);
        if (behind_dash ? !(is_year(t, i - 2) || after_cue || !t.joined(i - 1))
                        : before.kind != TimeToken::Kind::sign || before.sign == '.' ||
                              before.sign == ',' || before.sign == ':' || before.sign == '#' ||
                              before.sign == '$' || before.sign == '+' || before.sign == '@' ||
                              before.sign == 0x20AC || before.sign == 0xA3) {
            return true;
        }
    }
    if (t.is_sign(i - 1, '$') || t.is_sign(i - 1, '#')) return true;
    if (!t.joined(i + 1)) return t.is_sign(i + 1, '%');
    if (t.is_word(i + 1) || t.is_sign(i + 1, '%') || t.is_sign(i + 1, 0xB0)) return true;
    const bool figure = t.is_sign(i + 1, ',') || t.is_sign(i + 1, '.') || t.is_sign(i + 1, ':');
    return figure && t.is_number(i + 2) && t.joined(i + 2);
}

// "1709 schoolchildren", "1000 +": after a number that is hardly a year.
bool may_be_counted(const TimeTokens& t, std::size_t i) {
    return t.is_sign(i, '+') || (t.is_word(i) && !t[i].capital && !t[i].meaning);
}

// (1756-1791), (1848).
bool is_bracketed(const TimeTokens& t, std::size_t i) {
    return t.is_sign(i - 1, '(') && (t.is_sign(i + 1, ')') || t.is_sign(i + 1, '-'));
}

bool has_cue(const TimeTokens& t, std::size_t i) {
    std::size_t before = t.is(i - 1, TimeWord::the) ? i - 2 : i - 1;
    if (is_bracketed(t, i) || t.is(before, TimeWord::edge)) return true;
    if (t.is_sign(before, '-') && t.is(before - 1, TimeWord::edge)) return true;
    if (t.is_sign(before, '-') && is_year(t, before - 1)) {
        before = before - 2; // of a range what stands before both
        if (t[i].value >= first_plain_year || is_bracketed(t, before + 1)) return true;
    }
    if (t[i].value >= first_plain_year) return t.is(before, TimeWord::cue);
    if (t.is(before, TimeWord::and_))
        return is_year(t, before - 1) && t.is(before - 2, TimeWord::cue);
    // the War of 1812, but not "a copy of 1812"
    return t.is(before, TimeWord::year_cue) ||
           (t.is(before, TimeWord::of) && t[before - 1].capital);
}

// Without a cue: between 1900 and 2059, no round hundred, and not counting what follows.
bool is_plain_year(const TimeTokens& t, std::size_t i) {
    const int number = t[i].value;
    if (number < first_plain_year || number > last_plain_year || number % 100 == 0) return false;
    if (t.is(i - 1, TimeWord::the)) return true;
    if (is_plural(t, i + 1)) return false;
    if (t.words().month_first()) return true;
    // Other languages: only before a sign or the line's end, or where "2016 hatte" opens a
    // sentence.
    const bool opens = i == 0 || t.ends_sentence(i - 1);
    return !t.is_word(i + 1) ||
           (opens && (t.is(i + 1, TimeWord::past) || t.is(i + 1, TimeWord::future)));
}

bool is_bare_year(const TimeTokens& t, std::size_t i) {
    if (!is_year(t, i) || is_part(t, i) || t.is(i + 1, TimeWord::counted)) return false;
    if (t.is(i - 1, TimeWord::approx)) return false;
    const bool early = t[i].value < first_plain_year || t[i].value > last_plain_year;
    // "from 1100 to 1300 metres"
    if (early && t.is(i + 1, TimeWord::and_) && is_year(t, i + 2) &&
        (may_be_counted(t, i + 3) || t.is(i + 3, TimeWord::counted)))
        return false;
    if (has_cue(t, i) && !((early || t[i].value % 100 == 0) && may_be_counted(t, i + 1)))
        return true;
    return is_plain_year(t, i);
}

// "2008-09", "2018/19": the second year's last two digits.
std::size_t match_season_end(const TimeTokens& t, std::size_t i, int year, Found& found) {
    if (!t.joined(i) || !(t.is_sign(i, '-') || t.is_sign(i, '/')) || !t.joined(i + 1)) return i;
    if (t[i + 1].digits != 2 || t[i + 1].value <= year % 100) return i;
    if (t.joined(i + 2) && (t.is_word(i + 2) || t.is_sign(i + 2, '-') || t.is_sign(i + 2, '/')))
        return i;
    return add(found, i + 1, i + 2, TimeGrain::year, year / 100 * 100 + t[i + 1].value);
}

// since '82, of '68.
std::size_t match_short_year(const TimeTokens& t, std::size_t i, Found& found) {
    if (!t.is_sign(i, '\'') || t.joined(i) || !t.joined(i + 1) || t[i + 1].digits != 2) return i;
    if (!t.is(i - 1, TimeWord::cue) ||
        (t.joined(i + 2) && !t.is_sign(i + 2, '.') && !t.is_sign(i + 2, ',')))
        return i;
    const int number = t[i + 1].value;
    return add(found, i, i + 2, TimeGrain::year, number + (number < 50 ? 2000 : 1900));
}

// The figures of a decade: 1990, 90, '90. The year it begins with, 0 when it is none.
int decade_figures(const TimeTokens& t, std::size_t i) {
    const int number = t[i].value;
    if (!t.is_number(i) || number % 10 != 0) return 0;
    if (t[i].digits == 4 && number >= 1000 && number < 2200) return number;
    if (t[i].digits != 2) return 0;
    return number < 20 ? 2000 + number : 1900 + number;
}

std::size_t add_decade(Found& found, std::size_t first, std::size_t last, int year) {
    const bool century = year % 100 == 0 && year < 2000; // the 1800s
    return add(found, first, last, century ? TimeGrain::century : TimeGrain::decade, year);
}

// "the 70s and 80s", but not "in our 40s and 50s".
bool follows_decade(const TimeTokens& t, std::size_t i) {
    if (!t.is(i - 1, TimeWord::and_) || !t.is(i - 2, TimeWord::decade_ending)) return false;
    return t[i - 3].digits == 4 || t.is(i - 4, TimeWord::the) || t.is(i - 4, TimeWord::edge) ||
           t.is_sign(i - 4, '\'');
}

// 1990s, 1990's, '90s, the 90s, 90er Jahre, 1990-е.
std::size_t match_decade_figures(const TimeTokens& t, std::size_t i, Found& found) {
    const bool mark = t.is_sign(i, '\'');
    const std::size_t figures = mark ? i + 1 : i;
    const int year = decade_figures(t, figures);
    if (!year || (mark && !t.joined(figures))) return i;
    std::size_t ending = figures + 1;
    if ((t.is_sign(ending, '\'') || t.is_sign(ending, '-')) && t.joined(ending)) ++ending;
    if (!t.joined(ending) || !t.is(ending, TimeWord::decade_ending)) return i;
    const bool framed = mark || t.is(i - 1, TimeWord::the) || t.is(i - 1, TimeWord::edge) ||
                        follows_decade(t, i) ||
                        (t.is_sign(i - 1, '-') && t.is(i - 2, TimeWord::edge)) ||
                        t.is(ending + 1, TimeWord::decade_noun);
    if (t[figures].digits == 2 && !framed) return i;
    if (t.joined(i) && !t.is_sign(i - 1, '-') && !t.is_sign(i - 1, '(')) return i;
    const bool noun = t.is(ending + 1, TimeWord::decade_noun);
    return add_decade(found, i, ending + (noun ? 2 : 1), year);
}

// années 1990, jaren 90; the seventies, neunziger Jahre.
std::size_t match_decade_words(const TimeTokens& t, std::size_t i, Found& found) {
    if (t.is(i, TimeWord::decade_noun)) {
        const int year = decade_figures(t, i + 1);
        if (!year || t.joined(i + 2)) return i;
        return t[i + 1].digits == 2 || year % 100 != 0 ? add_decade(found, i, i + 2, year) : i;
    }
    if (!t.is(i, TimeWord::decade)) return i;
    const bool noun = t.is(i + 1, TimeWord::decade_noun);
    if (!noun && !t.is(i - 1, TimeWord::the) && !t.is(i - 1, TimeWord::edge)) return i;
    return add_decade(found, i, i + (noun ? 2 : 1), 1900 + t.number(i, TimeWord::decade));
}

// the 19th century, nineteenth-century.
std::size_t match_century(const TimeTokens& t, std::size_t i, Found& found) {
    int number = 0;
    std::size_t at = i + 1;
    if (t.is(i, TimeWord::ordinal)) {
        number = t.number(i, TimeWord::ordinal);
    } else if (t.is_number(i) && t[i].digits <= 2) {
        number = t[i].value;
        if (t.joined(at) && (t.is(at, TimeWord::ordinal_ending) || t.is_sign(at, '.')))
            ++at;
        else
            return i;
    }
    if (t.is_sign(at, '-') && t.joined(at)) ++at;
    if (number < 11 || number > 22 || !t.is_unit(at, CalendarUnit::century)) return i;
    return add(found, i, at + 1, TimeGrain::century, (number - 1) * 100);
}

} // namespace

bool is_year(const TimeTokens& t, std::size_t i) {
    return t.is_number(i) && t[i].digits == 4 && t[i].value >= 1000 && t[i].value < 2200;
}

std::size_t match_calendar_year(const TimeTokens& t, std::size_t i, Found& found) {
    for (const auto match :
         {match_decade_figures, match_decade_words, match_century, match_short_year}) {
        if (const std::size_t end = match(t, i, found); end != i) return end;
    }
    if (!is_bare_year(t, i)) return i;
    const int year = t[i].value;
    add(found, i, i + 1, TimeGrain::year, year);
    const std::size_t end = match_season_end(t, i + 1, year, found);
    return end;
}

} // namespace newshound
