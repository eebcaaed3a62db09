// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/date.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(iso_forms_are_read_and_print_themselves) {
    const std::pair<const char*, const char*> table[] = {
        {"2019", "2019"},
        {"2019-10", "2019-10"},
        {"1916-04-13", "1916-04-13"},
        {"20191017", "2019-10-17"},
        {"2019-10-17T21:14", "2019-10-17T21:14"},
        {" 2019-10-17 21:14:05.123-04:00 ", "2019-10-17T21:14:05-04:00"},
        {"2019-10-17T21:14:05Z", "2019-10-17T21:14:05Z"},
        {"2019-10-17T21:14+0530", "2019-10-17T21:14+05:30"},
    };
    for (const auto& [text, iso] : table) {
        const std::optional<Date> date = parse_iso_date(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_REQUIRE(date.has_value());
            BOOST_TEST(to_iso(*date) == iso);
            BOOST_TEST((parse_iso_date(iso) == date));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_refused) {
    for (const char* text : {"", "19", "2019-13", "2019-02-29", "2019-10-17T25:00", "2019-10-17x",
                             "17.10.2019", "2019-1-7", "2019-10-17T21:14+99:00"}) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!parse_iso_date(text).has_value());
    }
}

BOOST_AUTO_TEST_CASE(days_reach_before_1970) {
    BOOST_TEST(day_number({.year = 1970, .month = 1, .day = 1}) == 0);
    BOOST_TEST(day_number({.year = 1969, .month = 7, .day = 20}) == -165);
    BOOST_TEST((date_of_day(-165) == Date{.year = 1969, .month = 7, .day = 20}));
}

BOOST_AUTO_TEST_CASE(seconds_of_utc_are_dates_and_back) {
    const std::pair<std::int64_t, const char*> table[] = {
        {0, "1970-01-01T00:00:00Z"},
        {-1, "1969-12-31T23:59:59Z"},
        {1'700'000'000, "2023-11-14T22:13:20Z"},
        {253'402'300'799, "9999-12-31T23:59:59Z"},
    };
    for (const auto& [seconds, text] : table) {
        BOOST_TEST(to_iso(utc_date(seconds)) == text);
        BOOST_TEST(utc_seconds(*parse_iso_date(text)) == seconds);
    }
    BOOST_TEST(utc_seconds(*parse_iso_date("2023-11-14T23:13:20+01:00")) == 1'700'000'000);
    BOOST_TEST(utc_seconds(*parse_iso_date("1970-02")) == 31 * 86'400);
}

BOOST_AUTO_TEST_CASE(a_month_covers_all_its_days) {
    const DayRange february = days_of({.year = 2020, .month = 2, .precision = Precision::month});
    BOOST_TEST(february.last - february.first == 28);
    const DayRange year = days_of({.year = 1900, .precision = Precision::year});
    BOOST_TEST(year.last - year.first == 364);
}

BOOST_AUTO_TEST_SUITE_END()
