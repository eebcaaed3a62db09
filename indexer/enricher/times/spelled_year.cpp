// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/spelled_year.hpp"

#include "common/text/unicode.hpp"

#include <optional>
#include <string>

namespace newshound {
namespace {

constexpr int last_year = 2059;

// A number in words and the token behind it.
struct Spelled {
    int number = 0;
    std::size_t end = 0;
};

std::string lower_word(const TimeTokens& t, std::size_t i) {
    return t.is_word(i) ? to_lower(t.text(t[i])) : std::string();
}

int cardinal(const TimeTokens& t, std::size_t i) {
    return t.is(i, TimeWord::cardinal) ? t.number(i, TimeWord::cardinal) : 0;
}

// "ten", "eighty", "eighty-four", "eighty four": 10 to 99.
std::optional<Spelled> two_digits(const TimeTokens& t, std::size_t i) {
    const int tens = cardinal(t, i);
    if (tens < 10) return {};
    const std::size_t hyphen = t.is_sign(i + 1, '-') && t.joined(i + 1) ? 1 : 0;
    const int ones = cardinal(t, i + 1 + hyphen);
    if (tens >= 20 && ones > 0 && ones < 10) return Spelled{tens + ones, i + 2 + hyphen};
    return Spelled{tens, i + 1};
}

// "nineteen" before "eighty-four", "hundred", "oh five".
std::optional<Spelled> of_century(const TimeTokens& t, std::size_t i) {
    const int century = cardinal(t, i);
    if (century < 11 || century > 20) return {};
    if (lower_word(t, i + 1) == "hundred")
        return century < 20 ? std::optional(Spelled{century * 100, i + 2}) : std::nullopt;
    if (const auto rest = two_digits(t, i + 1))
        return Spelled{century * 100 + rest->number, rest->end};
    const std::string zero = lower_word(t, i + 1);
    const int ones = cardinal(t, i + 2);
    if ((zero == "oh" || zero == "o") && ones > 0 && ones < 10)
        return Spelled{century * 100 + ones, i + 3};
    return {};
}

// "two thousand and eight", "two thousand eight"; alone it is a count as often as a year.
std::optional<Spelled> of_two_thousand(const TimeTokens& t, std::size_t i) {
    if (cardinal(t, i) != 2 || lower_word(t, i + 1) != "thousand") return {};
    const std::size_t next = lower_word(t, i + 2) == "and" ? i + 3 : i + 2;
    if (const auto rest = two_digits(t, next)) return Spelled{2000 + rest->number, rest->end};
    const int ones = cardinal(t, next);
    return ones > 0 ? std::optional(Spelled{2000 + ones, next + 1}) : std::nullopt;
}

// "… buses", "…-seat": what is counted.
bool goes_on(const TimeTokens& t, std::size_t i) {
    if (t.joined(i) && t.is_sign(i, '-')) return true;
    const std::string_view word = t.text(t[i]);
    const bool plural = t.is_word(i) && !t[i].capital && word.size() > 3 && word.ends_with('s') &&
                        !t.is(i, TimeWord::past);
    return plural || t.is(i, TimeWord::counted) || t.is(i, TimeWord::unit) || word == "hundred" ||
           word == "thousand" || word == "million";
}

} // namespace

std::size_t match_spelled_year(const TimeTokens& t, std::size_t i,
                               std::vector<TimeExpression>& found) {
    if (!t.words().month_first() || !t.is(i - 1, TimeWord::year_cue) || cardinal(t, i) == 0)
        return i;
    auto year = of_century(t, i);
    if (!year) year = of_two_thousand(t, i);
    if (!year || year->number > last_year || goes_on(t, year->end)) return i;
    TimeExpression expression;
    expression.kind = TimeExpression::Kind::fixed;
    expression.first = i;
    expression.last = year->end;
    expression.value = {TimeGrain::year, year->number};
    found.push_back(expression);
    return year->end;
}

} // namespace newshound
