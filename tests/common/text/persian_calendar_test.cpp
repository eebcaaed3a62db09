// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/date.hpp"
#include "common/text/persian_calendar.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(persian_calendar)

BOOST_AUTO_TEST_CASE(days_and_what_is_none) {
    const auto iso = [](int year, int month, int day) {
        const auto number = day_number_of_persian(year, month, day);
        return number ? to_iso(date_of_day(*number)) : "none";
    };
    BOOST_TEST(iso(1398, 7, 25) == "2019-10-17");
    BOOST_TEST(iso(1400, 1, 1) == "2021-03-21");
    BOOST_TEST(iso(1399, 12, 30) == "2021-03-20"); // a leap year's
    BOOST_TEST(iso(1398, 12, 30) == "none");
    BOOST_TEST(iso(1398, 2, 31) == "2019-05-21");
    BOOST_TEST(iso(1398, 13, 1) == "none");
    BOOST_TEST(iso(1398, 7, 0) == "none");
    BOOST_TEST(iso(2019, 1, 1) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
