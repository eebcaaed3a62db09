// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/date_text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

std::string first_date(std::string_view text, const DateStyle& style = {}) {
    const std::optional<PrintedDate> found = find_date(text, style);
    return found ? to_iso(found->date) : "none";
}

struct Row {
    const char* text;
    const char* iso;
};

} // namespace

BOOST_AUTO_TEST_SUITE(date_text)

BOOST_AUTO_TEST_CASE(month_names_of_many_languages) {
    const Row rows[] = {
        {"Thursday, 17 October 2019", "2019-10-17"},
        {"October 17th, 2019", "2019-10-17"},
        {"Oct. 17 2019", "2019-10-17"},
        {"Published on the 1st of May, 1969", "1969-05-01"},
        {"17-Oct-19", "2019-10-17"},
        {"17. Oktober 2019", "2019-10-17"},
        {"1. März 2004", "2004-03-01"},
        {"3. Jänner 2012", "2012-01-03"},
        {"17 de octubre de 2019", "2019-10-17"},
        {"le 1er août 2015", "2015-08-01"},
        {"17 février 2015", "2015-02-17"},
        {"17 ottobre 2019", "2019-10-17"},
        {"17 de março de 2019", "2019-03-17"},
        {"17 октября 2019 г.", "2019-10-17"},
        {"17 жовтня 2019", "2019-10-17"},
        {"17 października 2019", "2019-10-17"},
        {"17. října 2019", "2019-10-17"},
        {"2019. október 17.", "2019-10-17"},
        {"2019 m. spalio 17 d.", "2019-10-17"},
        {"2019. gada 17. oktobris", "2019-10-17"},
        {"17 Ekim 2019", "2019-10-17"},
        {"17 Οκτωβρίου 2019", "2019-10-17"},
        {"17 أكتوبر 2019", "2019-10-17"},
        {"١٧ أكتوبر ٢٠١٩", "2019-10-17"},
        {"17 באוקטובר 2019", "2019-10-17"},
        {"17 अक्टूबर 2019", "2019-10-17"},
        {"17 ઑક્ટોબર 2019", "2019-10-17"},
        {"17 تشرين الأول 2019", "2019-10-17"},
        {"3 كانون الثاني / يناير 2020", "2020-01-03"},
        {"17 tháng 10, 2019", "2019-10-17"},
        {"17 tháng 10 năm 2019", "2019-10-17"},
        {"2019年10月17日", "2019-10-17"},
        {"2019년 10월 17일", "2019-10-17"},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(first_date(row.text) == row.iso);
    BOOST_TEST(first_date("17 ตุลาคม 2562", {.language = "th"}) == "2019-10-17");
}

BOOST_AUTO_TEST_CASE(other_eras_and_short_years) {
    const DateStyle thai{.language = "th"};
    BOOST_TEST(first_date("17 ต.ค. 62 15:05 น.", thai) == "2019-10-17T15:05");
    BOOST_TEST(first_date("3 มี.ค. 2563", thai) == "2020-03-03");
    BOOST_TEST(first_date("3 ม.ค. 2563", thai) == "2020-01-03");
    BOOST_TEST(first_date("17/10/2562", thai) == "2019-10-17");
    BOOST_TEST(first_date("1398/07/25", {.language = "fa"}) == "2019-10-17");
    const Row rows[] = {
        {"۲۵ مهر ۱۳۹۸", "2019-10-17"},
        {"پنجشنبه ۳۱ اردیبهشت ۱۳۹۸", "2019-05-21"},
        {"令和２年４月１日", "2020-04-01"},
        {"平成元年1月8日", "1989-01-08"},
        {"中華民國108年10月17日", "2019-10-17"},
        {"March 4, '98", "1998-03-04"},
        {"Oct. 17, ’19", "2019-10-17"},
        {"4 March ’98", "1998-03-04"},
        {"January 5, 19100", "2000-01-05"},
        {"1/15/100", "2000-01-15"},
        {"January 5, 19,100 people", "none"},
        {"March 4, 98", "none"},
        {"令和2年", "none"},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(first_date(row.text) == row.iso);
    BOOST_TEST(first_date("12/24/48", {.last_year = 2019}) == "1948-12-24");
    BOOST_TEST(first_date("12/24/48") == "2048-12-24");
}

BOOST_AUTO_TEST_CASE(one_name_of_two_months_asks_the_language) {
    BOOST_TEST(first_date("3 listopada 2019", {.language = "pl"}) == "2019-11-03");
    BOOST_TEST(first_date("3. listopada 2019", {.language = "hr"}) == "2019-10-03");
    BOOST_TEST(first_date("3 listopada 2019") == "none");
}

BOOST_AUTO_TEST_CASE(numeric_orders) {
    const Row rows[] = {
        {"2019-10-17", "2019-10-17"},   {"2019/10/7", "2019-10-07"},  {"17.10.2019", "2019-10-17"},
        {"17. 10. 2019", "2019-10-17"}, {"17/10/2019", "2019-10-17"}, {"10/17/2019", "2019-10-17"},
        {"17-10-2019", "2019-10-17"},   {"17.10.19", "2019-10-17"},   {", 8.5.12", "2012-05-08"},
        {"03/04/2019", "2019-04-03"},   {"31.12.69", "1969-12-31"},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(first_date(row.text) == row.iso);
    BOOST_TEST(first_date("03/04/2019", {.language = "en", .month_first = true}) == "2019-03-04");
    BOOST_TEST(first_date("03.04.2019", {.language = "en", .month_first = true}) == "2019-04-03");
    BOOST_TEST(find_date("03/04/2019", {})->guessed);
    BOOST_TEST(!find_date("23/04/2019", {})->guessed);
}

BOOST_AUTO_TEST_CASE(clocks_and_offsets_stay_local) {
    const Row rows[] = {
        {"October 17, 2019 9:14 p.m. EDT", "2019-10-17T21:14-04:00"},
        {"Oct 17, 2019 at 12:05 AM", "2019-10-17T00:05"},
        {"17.10.2019 um 21.14 Uhr", "2019-10-17T21:14"},
        {"17.10.2019, 21:14 Uhr", "2019-10-17T21:14"},
        {"17 octobre 2019 à 14h30", "2019-10-17T14:30"},
        {"2019-10-17T21:14:05.123-04:00", "2019-10-17T21:14:05-04:00"},
        {"2019-10-17T21:14:05Z", "2019-10-17T21:14:05Z"},
        {"Thu, 17 Oct 2019 21:14:05 GMT", "2019-10-17T21:14:05Z"},
        {"Thu Oct 17 21:14:05 +0000 2019", "2019-10-17T21:14:05Z"},
        {"Thu Oct 17 21:14:05 PDT 2019", "2019-10-17T21:14:05-07:00"},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(first_date(row.text) == row.iso);
}

BOOST_AUTO_TEST_CASE(what_is_no_date) {
    for (const char* text : {"", "October", "in 2019", "3.5 million", "version 1.2.10",
                             "32 October 2019", "30 February 2019", "call 555-12-34", "October 17",
                             "9 out of 10 in 1999", "17 October 3019"}) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(first_date(text) == "none");
    }
}

BOOST_AUTO_TEST_CASE(all_dates_of_a_text_with_their_places) {
    const std::string text = "Published 17 October 2019, updated 18 October 2019";
    const std::vector<PrintedDate> dates = find_dates(text, {});
    BOOST_REQUIRE(dates.size() == 2u);
    BOOST_TEST(text.substr(dates[0].start, dates[0].end - dates[0].start) == "17 October 2019");
    BOOST_TEST(to_iso(dates[1].date) == "2019-10-18");
    BOOST_TEST(to_iso(find_dates("October 2019", {}, 1, true)[0].date) == "2019-10");
}

BOOST_AUTO_TEST_CASE(relative_forms_reckon_from_the_capture) {
    const Date now{.year = 2019, .month = 10, .day = 17, .hour = 1, .precision = Precision::minute};
    const Row rows[] = {
        {"2 hours ago", "2019-10-16"},    {"vor 3 Tagen", "2019-10-14"},
        {"gestern, 14:30", "2019-10-16"}, {"il y a 2 jours", "2019-10-15"},
        {"Today", "2019-10-17"},          {"2 недели назад", "2019-10-03"},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            const std::optional<Date> date = find_relative_date(row.text, now);
            BOOST_REQUIRE(date.has_value());
            BOOST_TEST(to_iso(*date) == row.iso);
        }
    }
    BOOST_TEST(!find_relative_date("5 hours of talks", now).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
