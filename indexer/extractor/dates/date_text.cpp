// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/date_text.hpp"

#include "common/text/persian_calendar.hpp"
#include "indexer/extractor/dates/clock_text.hpp"
#include "indexer/extractor/dates/date_parts.hpp"

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

// Of the programs that print years since 1900: "1/5/100".
constexpr int latest_program_year = 130;

class Matcher {
  public:
    Matcher(std::string_view text, const DateStyle& style, bool with_months)
        : parts_(text, style, most_tokens), with_months_(with_months) {}

    std::size_t size() const { return parts_.tokens().size(); }

    // Reads a date that starts at token `at`; returns the index behind it, or `at`.
    std::size_t match(std::size_t at, PrintedDate& found) {
        found = {};
        for (const auto form :
             {&Matcher::numeric, &Matcher::ideographic, &Matcher::day_month_year,
              &Matcher::month_day_year, &Matcher::year_month_day, &Matcher::month_and_number,
              &Matcher::persian, &Matcher::month_year}) {
            std::size_t next = (this->*form)(at, found);
            if (next == at || !is_valid(found.date)) continue;
            if (found.date.year < 1600 || found.date.year > 2100) continue;
            if (found.date.precision == Precision::day)
                next = read_clock(parts_.tokens(), next, found.date);
            found.start = token(at).start;
            found.end = token(next - 1).end;
            return next;
        }
        return at;
    }

  private:
    const DateToken& token(std::size_t at) const { return parts_.tokens()[at]; }

    // Stops, commas and small words inside a date; not more than three.
    std::size_t skip_particles(std::size_t at) const {
        for (int skipped = 0; skipped < 3 && at < size(); ++skipped, ++at) {
            const DateToken& each = token(at);
            if (each.kind == DateToken::Kind::number) break;
            if (each.kind == DateToken::Kind::word &&
                std::ranges::find(particles, each.word) == particles.end())
                break;
            if (each.kind == DateToken::Kind::mark &&
                std::u32string_view(U".,-/'’º°ªª،·").find(each.mark) == std::u32string_view::npos)
                break;
        }
        return at;
    }

    // 2019-10-17, 17.10.2019, 17. 10. 2019, 10/17/2019, 17/10/19, 20191017T…
    std::size_t numeric(std::size_t at, PrintedDate& found) const {
        if (!parts_.is_number(at) || !parts_.is_number(at + 2) || !parts_.is_number(at + 4))
            return at;
        const char32_t sign = token(at + 1).mark;
        if (sign != '-' && sign != '/' && sign != '.' && sign != 0x2010 && sign != 0x2011)
            return at;
        if (!parts_.is_mark(at + 3, sign) || token(at + 1).spaced || token(at + 3).spaced)
            return at;
        const bool spaced = token(at + 2).spaced || token(at + 4).spaced;
        if (spaced && sign != '.') return at;
        return numbers(at, sign, found) ? at + 5 : at;
    }

    bool numbers(std::size_t at, char32_t sign, PrintedDate& found) const {
        const DateToken& first = token(at);
        const DateToken& second = token(at + 2);
        const DateToken& third = token(at + 4);
        if (second.digits > 2) return false;
        if (const DatePart year = parts_.year(at)) {
            found.date = {.year = year.value, .month = second.number, .day = third.number};
            return third.digits <= 2 && to_our_calendar(found.date);
        }
        if (first.digits > 2) return false;
        const DatePart year = last_year(at, sign);
        if (!year) return false;
        found.guessed = year.guessed;
        int day = first.number;
        int month = second.number;
        const bool swap = (parts_.style().month_first && sign == '/' && day <= 12) || month > 12;
        if (swap) std::swap(day, month);
        found.guessed |= sign != '.' && day <= 12 && day != month;
        found.date = {.year = year.value, .month = month, .day = day};
        return to_our_calendar(found.date);
    }

    // The third number of a numeric date.
    DatePart last_year(std::size_t at, char32_t sign) const {
        if (const DatePart year = parts_.year(at + 4)) return year;
        const DateToken& third = token(at + 4);
        if (sign == '/' && third.digits == 3 && third.number >= 100 &&
            third.number <= latest_program_year)
            return {1900 + third.number, at + 5, true};
        // Two digits could be anything: take them only where the others have two, too.
        const bool alone = std::ranges::none_of(parts_.tokens(), [](const DateToken& each) {
            return each.kind == DateToken::Kind::word;
        });
        const bool padded = token(at).digits == 2 && token(at + 2).digits == 2;
        if (sign != '/' && !padded && !alone) return {};
        if (parts_.is_mark(at + 5, sign)) return {};
        return parts_.short_year(at + 4);
    }

    // Persian pages print 1398/07/25. False when the calendar has no such day.
    bool to_our_calendar(Date& date) const {
        if (parts_.style().language != "fa" || date.year >= 1600) return true;
        const auto day = day_number_of_persian(date.year, date.month, date.day);
        if (day) date = date_of_day(*day);
        return day.has_value();
    }

    // 2019年10月17日, 2019년 10월 17일, 令和2年4月1日
    std::size_t ideographic(std::size_t at, PrintedDate& found) const {
        DatePart year = parts_.era_year(at);
        if (!year) year = parts_.year(at);
        if (!year) return at;
        for (const auto& [y, m] : {std::pair("年", "月"), std::pair("년", "월")}) {
            const std::size_t month = year.next + 1;
            if (parts_.is_word(year.next, y) && parts_.is_number(month, 2) &&
                parts_.is_word(month + 1, m) && parts_.is_number(month + 2, 2)) {
                found.date = {.year = year.value,
                              .month = token(month).number,
                              .day = token(month + 2).number};
                return std::min(month + 4, size());
            }
        }
        return at;
    }

    // 17 October 2019, 17. Oktober 2019, 17th of Oct., 2019, 17 de octubre de 2019, 17-Oct-19
    std::size_t day_month_year(std::size_t at, PrintedDate& found) const {
        if (!parts_.is_number(at, 2)) return at;
        const DatePart month = parts_.month(skip_particles(at + 1));
        if (!month) return at;
        std::size_t behind = skip_particles(month.next);
        // Arab papers name the month twice: 24 نيسان / أبريل 2020
        if (const DatePart again = parts_.month(behind); again.value == month.value)
            behind = skip_particles(again.next);
        DatePart year = parts_.year(behind);
        const bool thai = parts_.style().language == "th";
        if (!year && (thai || (behind > month.next && (parts_.is_mark(behind - 1, '-') ||
                                                       parts_.is_mark(behind - 1, '\'') ||
                                                       parts_.is_mark(behind - 1, 0x2019)))))
            year = parts_.short_year(behind);
        if (!year) return at;
        found.guessed = year.guessed;
        found.date = {.year = year.value, .month = month.value, .day = token(at).number};
        return year.next;
    }

    // October 17, 2019; Oct. 17th 2019; Oct 17, '19; Thu Oct 17 21:14:05 +0000 2019
    std::size_t month_day_year(std::size_t at, PrintedDate& found) const {
        const DatePart month = parts_.month(at);
        if (!month) return at;
        const std::size_t day = skip_particles(month.next);
        if (!parts_.is_number(day, 2)) return at;
        Date date;
        std::size_t behind = skip_particles(day + 1);
        DatePart year = parts_.year(behind);
        if (!year && behind > day + 1) year = parts_.marked_year(behind - 1);
        if (!year) {
            behind = read_clock(parts_.tokens(), day + 1, date);
            if (behind == day + 1) return at;
            year = parts_.year(skip_zone_name(skip_particles(behind)));
        }
        if (!year) return at;
        date.year = year.value;
        date.month = month.value;
        date.day = token(day).number;
        found.date = date;
        found.guessed = year.guessed;
        return year.next;
    }

    std::size_t skip_zone_name(std::size_t at) const {
        const bool name = at < size() && token(at).kind == DateToken::Kind::word;
        return name && token(at).word.size() <= 4 ? at + 1 : at;
    }

    // 2019. október 17., 2019 m. spalio 17 d., 2019 October 17
    std::size_t year_month_day(std::size_t at, PrintedDate& found) const {
        const DatePart year = parts_.year(at);
        if (!year) return at;
        const std::size_t next = skip_particles(year.next);
        if (const DatePart month = parts_.month(next)) {
            const std::size_t day = skip_particles(month.next);
            if (!parts_.is_number(day, 2)) return at;
            found.date = {.year = year.value, .month = month.value, .day = token(day).number};
            return day + 1;
        }
        // 2019. gada 17. oktobris
        if (!parts_.is_number(next, 2)) return at;
        const DatePart month = parts_.month(skip_particles(next + 1));
        if (!month) return at;
        found.date = {.year = year.value, .month = month.value, .day = token(next).number};
        return month.next;
    }

    // Vietnamese counts its months: 17 tháng 10, 2019
    std::size_t month_and_number(std::size_t at, PrintedDate& found) const {
        if (!parts_.is_number(at, 2) || !parts_.is_word(at + 1, "thang") ||
            !parts_.is_number(at + 2, 2))
            return at;
        std::size_t behind = skip_particles(at + 3);
        if (parts_.is_word(behind, "nam")) ++behind;
        const DatePart year = parts_.year(behind);
        if (!year) return at;
        found.date = {.year = year.value, .month = token(at + 2).number, .day = token(at).number};
        return year.next;
    }

    // ۲۵ مهر ۱۳۹۸
    std::size_t persian(std::size_t at, PrintedDate& found) const {
        if (!parts_.is_number(at, 2)) return at;
        const DatePart month = parts_.persian_month(at + 1);
        if (!month) return at;
        const DatePart year = parts_.year(skip_particles(month.next));
        if (!year) return at;
        const auto day = day_number_of_persian(year.value, month.value, token(at).number);
        if (!day) return at;
        found.date = date_of_day(*day);
        return year.next;
    }

    std::size_t month_year(std::size_t at, PrintedDate& found) const {
        const DatePart month = with_months_ ? parts_.month(at) : DatePart();
        if (!month) return at;
        const DatePart year = parts_.year(skip_particles(month.next));
        if (!year || year.guessed) return at;
        found.date = {.year = year.value, .month = month.value, .precision = Precision::month};
        return year.next;
    }

    DateParts parts_;
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
    // Thai letters count Thai years, whatever the page is written in.
    DateStyle own = style;
    if (text.find("\xE0\xB8") != text.npos) own.language = "th";
    Matcher matcher(text, own, with_months);
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
