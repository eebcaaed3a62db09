// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/date_words.hpp"

#include "common/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

int month_named(std::string_view word) {
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word == months[i] || word == months[i].substr(0, 3)) return static_cast<int>(i) + 1;
    return 0;
}

// A number of at most four digits; -1 for anything else.
int small_number(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    return whole && word.size() <= 4 && number >= 0 ? number : -1;
}

std::vector<std::string> lower_words(std::string_view text) {
    std::string lower = to_lower(text);
    std::ranges::replace_if(
        lower, [](char c) { return c == '-' || c == '_' || c == ','; }, ' ');
    std::vector<std::string> words;
    for (const char c : squeeze_space(lower)) {
        if (words.empty() || c == ' ') words.emplace_back();
        if (c != ' ') words.back() += c;
    }
    return words;
}

std::optional<DayRange> valid_days(const Date& date) {
    if (!is_valid(date)) return std::nullopt;
    return days_of(date);
}

DayRange month_at(int year, int month, int shift) {
    const int count = year * 12 + month - 1 + shift;
    return days_of({.year = count / 12, .month = count % 12 + 1, .precision = Precision::month});
}

// The calendar week, month or year of today, or the one before it.
std::optional<DayRange> calendar_span(std::string_view unit, const Date& today, int shift) {
    const std::int32_t day = day_number(today);
    if (unit == "week") {
        const std::int32_t weekday = ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
        const std::int32_t monday = day - weekday + 7 * shift;
        return DayRange{monday, monday + 6};
    }
    if (unit == "month") return month_at(today.year, today.month, shift);
    if (unit == "year")
        return valid_days({.year = today.year + shift, .precision = Precision::year});
    return std::nullopt;
}

// "last 7 days": that many, today the last of them.
std::optional<DayRange> recent_span(int count, std::string_view unit, const Date& today) {
    if (unit.ends_with('s')) unit.remove_suffix(1);
    const std::int32_t day = day_number(today);
    if (count <= 0) return std::nullopt;
    if (unit == "day") return DayRange{day - count + 1, day};
    if (unit == "week") return DayRange{day - 7 * count + 1, day};
    if (unit != "month" && unit != "year") return std::nullopt;
    const int back = unit == "month" ? count : 12 * count;
    if (back >= today.year * 12) return std::nullopt;
    const DayRange month = month_at(today.year, today.month, -back);
    const std::int32_t same_day = std::min(month.first + today.day - 1, month.last);
    return DayRange{same_day + 1, day};
}

std::optional<DayRange> named_month(const std::vector<std::string>& words) {
    const int year = small_number(words.back());
    if (year < 1 || words.back().size() != 4) return std::nullopt;
    if (words.size() == 2)
        return valid_days(
            {.year = year, .month = month_named(words[0]), .precision = Precision::month});
    if (words.size() != 3) return std::nullopt;
    const bool day_first = month_named(words[0]) == 0;
    return valid_days({.year = year,
                       .month = month_named(words[day_first ? 1 : 0]),
                       .day = small_number(words[day_first ? 0 : 1])});
}

bool is_relative(const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 4> starts = {"today", "yesterday", "this", "last"};
    return std::ranges::find(starts, words.front()) != starts.end();
}

std::optional<DayRange> relative_span(const std::vector<std::string>& words, const Date& today) {
    const std::int32_t day = day_number(today);
    if (words.size() == 1 && words[0] == "today") return DayRange{day, day};
    if (words.size() == 1 && words[0] == "yesterday") return DayRange{day - 1, day - 1};
    if (words.size() == 2 && words[0] == "this") return calendar_span(words[1], today, 0);
    if (words.size() == 2 && words[0] == "last") return calendar_span(words[1], today, -1);
    if (words.size() == 3 && words[0] == "last")
        return recent_span(small_number(words[1]), words[2], today);
    return std::nullopt;
}

// "1990s"; as a range, for no Date covers ten years.
std::optional<DayRange> decade(std::string_view word) {
    if (word.size() != 5 || word[3] != '0' || word[4] != 's') return std::nullopt;
    const int year = small_number(word.substr(0, 4));
    if (year < 10) return std::nullopt;
    const Date first{.year = year, .precision = Precision::year};
    const Date last{.year = year + 9, .precision = Precision::year};
    return DayRange{days_of(first).first, days_of(last).last};
}

} // namespace

std::optional<DayRange> parse_date_words(std::string_view text, const Date& today) {
    if (const std::optional<Date> date = parse_iso_date(text);
        date && date->precision <= Precision::day)
        return days_of(*date);
    const std::vector<std::string> words = lower_words(text);
    if (words.empty()) return std::nullopt;
    if (is_relative(words)) return relative_span(words, today);
    return words.size() == 1 ? decade(words[0]) : named_month(words);
}

std::optional<DaySpan> parse_day_span(std::string_view text, const Date& today) {
    const std::size_t dots = text.find("..");
    if (dots == text.npos) {
        const std::optional<DayRange> days = parse_date_words(text, today);
        if (!days) return std::nullopt;
        return DaySpan{days->first, days->last};
    }
    const std::string_view from = text.substr(0, dots);
    const std::string_view to = text.substr(dots + 2);
    const std::optional<DayRange> first = parse_date_words(from, today);
    const std::optional<DayRange> last = parse_date_words(to, today);
    if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last))
        return std::nullopt;
    DaySpan span;
    if (first) span.first = first->first;
    if (last) span.last = last->last;
    if (first && last && *span.last < *span.first) return std::nullopt;
    return span;
}

bool is_relative_span(std::string_view text) {
    const std::size_t dots = std::min(text.find(".."), text.size());
    const auto is_relative_end = [](std::string_view end) {
        const std::vector<std::string> words = lower_words(end);
        return !words.empty() && is_relative(words);
    };
    return is_relative_end(text.substr(0, dots)) ||
           is_relative_end(text.substr(std::min(dots + 2, text.size())));
}

} // namespace newshound
