// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/date.hpp"

#include "common/text/ascii.hpp"

#include <chrono>
#include <cstdio>

namespace newshound {
namespace {

// Reads a text from left to right; every step either moves on or leaves all as it was.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool at_end() const { return text_.empty(); }
    bool take(char c) {
        if (text_.empty() || text_[0] != c) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool take_number(std::size_t digits, int& number) {
        if (text_.size() < digits) return false;
        int value = 0;
        for (const char c : text_.substr(0, digits)) {
            if (c < '0' || c > '9') return false;
            value = value * 10 + (c - '0');
        }
        number = value;
        text_.remove_prefix(digits);
        return true;
    }
    void skip_digits() {
        while (!text_.empty() && text_[0] >= '0' && text_[0] <= '9')
            text_.remove_prefix(1);
    }

  private:
    std::string_view text_;
};

bool read_day(Reader& reader, Date& date) {
    if (!reader.take_number(4, date.year)) return false;
    date.precision = Precision::year;
    if (reader.take('-')) {
        if (!reader.take_number(2, date.month)) return false;
        date.precision = Precision::month;
        if (!reader.take('-')) return true;
        if (!reader.take_number(2, date.day)) return false;
        date.precision = Precision::day;
    } else if (reader.take_number(2, date.month)) {
        if (!reader.take_number(2, date.day)) return false;
        date.precision = Precision::day;
    }
    return true;
}

bool read_offset(Reader& reader, Date& date) {
    if (reader.take('Z') || reader.take('z')) {
        date.offset_minutes = 0;
        return true;
    }
    const bool east = reader.take('+');
    if (!east && !reader.take('-')) return true;
    int hours = 0;
    int minutes = 0;
    if (!reader.take_number(2, hours)) return false;
    reader.take(':');
    reader.take_number(2, minutes);
    if (hours > 18 || minutes > 59) return false;
    date.offset_minutes = (east ? 1 : -1) * (hours * 60 + minutes);
    return true;
}

bool read_clock(Reader& reader, Date& date) {
    if (!reader.take_number(2, date.hour)) return false;
    reader.take(':');
    if (!reader.take_number(2, date.minute)) return false;
    date.precision = Precision::minute;
    reader.take(':');
    if (reader.take_number(2, date.second)) {
        date.precision = Precision::second;
        if (reader.take('.') || reader.take(',')) reader.skip_digits();
    }
    reader.take(' ');
    return read_offset(reader, date);
}

std::chrono::year_month_day civil(const Date& date) {
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

} // namespace

bool is_valid(const Date& date) {
    if (date.year < 1 || date.year > 9999) return false;
    // 60 is the leap second; it stays as printed.
    return civil(date).ok() && date.hour >= 0 && date.hour < 24 && date.minute >= 0 &&
           date.minute < 60 && date.second >= 0 && date.second <= 60;
}

std::optional<Date> parse_iso_date(std::string_view text) {
    Reader reader(trimmed(text));
    Date date;
    if (!read_day(reader, date)) return std::nullopt;
    if (!reader.at_end()) {
        const bool clock = reader.take('T') || reader.take('t') || reader.take(' ');
        if (!clock || date.precision != Precision::day || !read_clock(reader, date))
            return std::nullopt;
    }
    if (!reader.at_end() || !is_valid(date)) return std::nullopt;
    return date;
}

std::string to_iso(const Date& date) {
    char buffer[40];
    const auto print = [&](const char* format, auto... values) {
        std::snprintf(buffer, sizeof buffer, format, values...);
        return std::string(buffer);
    };
    std::string text = print("%04d", date.year);
    if (date.precision >= Precision::month) text += print("-%02d", date.month);
    if (date.precision >= Precision::day) text += print("-%02d", date.day);
    if (date.precision < Precision::minute) return text;
    text += print("T%02d:%02d", date.hour, date.minute);
    if (date.precision == Precision::second) text += print(":%02d", date.second);
    if (!date.offset_minutes) return text;
    const int offset = *date.offset_minutes;
    if (offset == 0) return text + "Z";
    const int size = offset < 0 ? -offset : offset;
    return text + print("%c%02d:%02d", offset < 0 ? '-' : '+', size / 60, size % 60);
}

std::int32_t day_number(const Date& date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(civil(date)).time_since_epoch().count());
}

Date date_of_day(std::int32_t day_number) {
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(day_number))};
    return {.year = static_cast<int>(day.year()),
            .month = static_cast<int>(static_cast<unsigned>(day.month())),
            .day = static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::int64_t utc_seconds(const Date& date) {
    const std::int64_t minutes =
        (day_number(date) * std::int64_t{24} + date.hour) * 60 + date.minute;
    return (minutes - date.offset_minutes.value_or(0)) * 60 + date.second;
}

Date utc_date(std::int64_t utc_seconds) {
    constexpr std::int64_t a_day = 86'400;
    const std::int64_t second = ((utc_seconds % a_day) + a_day) % a_day;
    Date date = date_of_day(static_cast<std::int32_t>((utc_seconds - second) / a_day));
    date.hour = static_cast<int>(second / 3600);
    date.minute = static_cast<int>(second / 60 % 60);
    date.second = static_cast<int>(second % 60);
    date.precision = Precision::second;
    date.offset_minutes = 0;
    return date;
}

DayRange days_of(const Date& date) {
    const std::int32_t first = day_number(date);
    if (date.precision == Precision::year) {
        return {first, day_number({.year = date.year, .month = 12, .day = 31})};
    }
    if (date.precision == Precision::month) {
        return {first, first + days_in_month(date.year, date.month) - 1};
    }
    return {first, first};
}

int days_in_month(int year, int month) {
    const std::chrono::year_month_day_last last{
        std::chrono::year(year),
        std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

} // namespace newshound
