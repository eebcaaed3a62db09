// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/date_text.hpp"

#include "common/article/month_names.hpp"
#include "indexer/extractor/dates/clock_text.hpp"
#include "indexer/extractor/dates/date_tokens.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t most_tokens = 2000;

// Small words inside a date, in fold_accents form: "17 de octubre de 2019", "17th of October".
constexpr std::array<std::string_view, 30> particles = {
    "de", "del", "of",   "the", "st", "nd",  "rd", "th",  "er", "o",
    "a",  "e",   "d",    "den", "le", "m",   "г",  "го",  "й",  "е",
    "te", "ste", "gada", "da",  "di", "ten", "il", "day", "um", "eme"};

class Matcher {
  public:
    Matcher(std::vector<DateToken> tokens, const DateStyle& style, bool with_months)
        : tokens_(std::move(tokens)), style_(style), with_months_(with_months) {}

    std::size_t size() const { return tokens_.size(); }

    // Reads a date that starts at token `at`; returns the index behind it, or `at`.
    std::size_t match(std::size_t at, PrintedDate& found) {
        found = {};
        for (const auto form : {&Matcher::numeric, &Matcher::ideographic, &Matcher::day_month_year,
                                &Matcher::month_day_year, &Matcher::year_month_day,
                                &Matcher::month_and_number, &Matcher::month_year}) {
            std::size_t next = (this->*form)(at, found);
            if (next == at || !is_valid(found.date)) continue;
            if (found.date.year < 1600 || found.date.year > 2100) continue;
            if (found.date.precision == Precision::day)
                next = read_clock(tokens_, next, found.date);
            found.start = tokens_[at].start;
            found.end = tokens_[next - 1].end;
            return next;
        }
        return at;
    }

  private:
    bool is_number(std::size_t at, int digits_most = 8) const {
        return at < size() && tokens_[at].kind == DateToken::Kind::number &&
               tokens_[at].digits <= digits_most;
    }
    bool is_mark(std::size_t at, char32_t mark) const {
        return at < size() && tokens_[at].kind == DateToken::Kind::mark && tokens_[at].mark == mark;
    }
    bool is_word(std::size_t at, std::string_view word) const {
        return at < size() && tokens_[at].kind == DateToken::Kind::word && tokens_[at].word == word;
    }
    // A year written with four digits; Thai pages count from 543 BCE.
    int year_at(std::size_t at) const {
        if (!is_number(at) || tokens_[at].digits != 4) return 0;
        const int year = tokens_[at].number;
        if (year > 2400 && year < 2643 && style_.language == "th") return year - 543;
        return year;
    }
    // "19", "’19": this century up to 2068 (POSIX strptime's %y).
    static int short_year(int number) { return number <= 68 ? 2000 + number : 1900 + number; }

    int month_at(std::size_t at) const {
        if (at >= size() || tokens_[at].kind != DateToken::Kind::word) return 0;
        const std::string& word = tokens_[at].word;
        if (const int month = month_named(word, style_.language)) return month;
        // Hebrew sets "in" before the name as one letter.
        constexpr std::string_view in = "ב";
        return word.starts_with(in) ? month_named(word.substr(in.size()), style_.language) : 0;
    }

    // Stops, commas and small words inside a date; not more than three.
    std::size_t skip_particles(std::size_t at) const {
        for (int skipped = 0; skipped < 3 && at < size(); ++skipped, ++at) {
            const DateToken& token = tokens_[at];
            if (token.kind == DateToken::Kind::number) break;
            if (token.kind == DateToken::Kind::word &&
                std::ranges::find(particles, token.word) == particles.end())
                break;
            if (token.kind == DateToken::Kind::mark &&
                std::u32string_view(U".,-/'’º°ªª،·").find(token.mark) == std::u32string_view::npos)
                break;
        }
        return at;
    }

    // 2019-10-17, 17.10.2019, 17. 10. 2019, 10/17/2019, 17/10/19, 20191017T…
    std::size_t numeric(std::size_t at, PrintedDate& found) const {
        if (!is_number(at) || !is_number(at + 2) || !is_number(at + 4)) return at;
        const char32_t sign = tokens_[at + 1].mark;
        if (sign != '-' && sign != '/' && sign != '.' && sign != 0x2010 && sign != 0x2011)
            return at;
        if (!is_mark(at + 3, sign) || tokens_[at + 1].spaced || tokens_[at + 3].spaced) return at;
        const bool spaced = tokens_[at + 2].spaced || tokens_[at + 4].spaced;
        if (spaced && sign != '.') return at;
        return numbers(at, sign, found) ? at + 5 : at;
    }

    bool numbers(std::size_t at, char32_t sign, PrintedDate& found) const {
        const DateToken& first = tokens_[at];
        const DateToken& second = tokens_[at + 2];
        const DateToken& third = tokens_[at + 4];
        if (second.digits > 2) return false;
        if (const int year = year_at(at)) {
            found.date = {.year = year, .month = second.number, .day = third.number};
            return third.digits <= 2;
        }
        if (first.digits > 2) return false;
        int year = year_at(at + 4);
        if (!year) {
            // Two digits could be anything: take them only where the others have two, too.
            const bool alone = std::ranges::none_of(tokens_, [](const DateToken& token) {
                return token.kind == DateToken::Kind::word;
            });
            const bool padded = first.digits == 2 && second.digits == 2;
            if (third.digits != 2 || (sign != '/' && !padded && !alone)) return false;
            if (is_mark(at + 5, sign)) return false;
            year = short_year(third.number);
            found.guessed = true;
        }
        int day = first.number;
        int month = second.number;
        const bool swap = (style_.month_first && sign == '/' && day <= 12) || month > 12;
        if (swap) std::swap(day, month);
        found.guessed |= sign != '.' && day <= 12 && day != month;
        found.date = {.year = year, .month = month, .day = day};
        return true;
    }

    // 2019年10月17日, 2019년 10월 17일
    std::size_t ideographic(std::size_t at, PrintedDate& found) const {
        if (!year_at(at)) return at;
        for (const auto& [y, m] : {std::pair("年", "月"), std::pair("년", "월")}) {
            if (is_word(at + 1, y) && is_number(at + 2, 2) && is_word(at + 3, m) &&
                is_number(at + 4, 2)) {
                found.date = {.year = year_at(at),
                              .month = tokens_[at + 2].number,
                              .day = tokens_[at + 4].number};
                return std::min(at + 6, size());
            }
        }
        return at;
    }

    // 17 October 2019, 17. Oktober 2019, 17th of Oct., 2019, 17 de octubre de 2019, 17-Oct-19
    std::size_t day_month_year(std::size_t at, PrintedDate& found) const {
        if (!is_number(at, 2)) return at;
        const std::size_t month = skip_particles(at + 1);
        if (!month_at(month)) return at;
        std::size_t year = skip_particles(month + 1);
        // Arab papers name the month twice: 24 نيسان / أبريل 2020
        if (month_at(year) == month_at(month)) year = skip_particles(year + 1);
        int value = year_at(year);
        if (!value && is_number(year, 2) && tokens_[year].digits == 2 && year > month + 1 &&
            (is_mark(year - 1, '-') || is_mark(year - 1, '\'') || is_mark(year - 1, 0x2019))) {
            value = short_year(tokens_[year].number);
            found.guessed = true;
        }
        if (!value) return at;
        found.date = {.year = value, .month = month_at(month), .day = tokens_[at].number};
        return year + 1;
    }

    // October 17, 2019; Oct. 17th 2019; Thu Oct 17 21:14:05 +0000 2019
    std::size_t month_day_year(std::size_t at, PrintedDate& found) const {
        if (!month_at(at)) return at;
        std::size_t day = skip_particles(at + 1);
        if (!is_number(day, 2)) return at;
        Date clock;
        std::size_t year = skip_particles(day + 1);
        if (!year_at(year)) {
            const std::size_t behind = read_clock(tokens_, day + 1, clock);
            if (behind == day + 1) return at;
            year = skip_zone_name(skip_particles(behind));
        }
        if (!year_at(year)) return at;
        clock.year = year_at(year);
        clock.month = month_at(at);
        clock.day = tokens_[day].number;
        found.date = clock;
        return year + 1;
    }

    std::size_t skip_zone_name(std::size_t at) const {
        return at < size() && tokens_[at].kind == DateToken::Kind::word &&
                       tokens_[at].word.size() <= 4
                   ? at + 1
                   : at;
    }

    // 2019. október 17., 2019 m. spalio 17 d., 2019 October 17
    std::size_t year_month_day(std::size_t at, PrintedDate& found) const {
        if (!year_at(at)) return at;
        std::size_t next = skip_particles(at + 1);
        if (month_at(next)) {
            const std::size_t day = skip_particles(next + 1);
            if (!is_number(day, 2)) return at;
            found.date = {.year = year_at(at), .month = month_at(next), .day = tokens_[day].number};
            return day + 1;
        }
        // 2019. gada 17. oktobris
        if (!is_number(next, 2)) return at;
        const std::size_t month = skip_particles(next + 1);
        if (!month_at(month)) return at;
        found.date = {.year = year_at(at), .month = month_at(month), .day = tokens_[next].number};
        return month + 1;
    }

    // Vietnamese counts its months: 17 tháng 10, 2019
    std::size_t month_and_number(std::size_t at, PrintedDate& found) const {
        if (!is_number(at, 2) || !is_word(at + 1, "thang") || !is_number(at + 2, 2)) return at;
        std::size_t year = skip_particles(at + 3);
        if (is_word(year, "nam")) ++year;
        if (!year_at(year)) return at;
        found.date = {
            .year = year_at(year), .month = tokens_[at + 2].number, .day = tokens_[at].number};
        return year + 1;
    }

    std::size_t month_year(std::size_t at, PrintedDate& found) const {
        if (!with_months_ || !month_at(at)) return at;
        const std::size_t year = skip_particles(at + 1);
        if (!year_at(year)) return at;
        found.date = {.year = year_at(year), .month = month_at(at), .precision = Precision::month};
        return year + 1;
    }

    std::vector<DateToken> tokens_;
    DateStyle style_;
    bool with_months_;
};

} // namespace

bool may_hold_date(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xD9;
    });
}

std::vector<PrintedDate> find_dates(std::string_view text, const DateStyle& style, std::size_t most,
                                    bool with_months) {
    std::vector<PrintedDate> dates;
    if (!may_hold_date(text)) return dates;
    Matcher matcher(date_tokens(text, most_tokens), style, with_months);
    for (std::size_t at = 0; at < matcher.size() && dates.size() < most;) {
        PrintedDate found;
        const std::size_t next = matcher.match(at, found);
        if (next == at) {
            ++at;
            continue;
        }
        dates.push_back(found);
        at = next;
    }
    return dates;
}

std::optional<PrintedDate> find_date(std::string_view text, const DateStyle& style) {
    const std::vector<PrintedDate> dates = find_dates(text, style, 1);
    return dates.empty() ? std::nullopt : std::optional(dates.front());
}

} // namespace newshound
