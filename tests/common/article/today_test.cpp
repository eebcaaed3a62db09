// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/today.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(today)

BOOST_AUTO_TEST_CASE(now_is_a_second_of_today_in_utc) {
    const Date before = utc_today();
    const std::string now = utc_now();
    const std::optional<Date> read = parse_iso_date(now);
    BOOST_REQUIRE(read);
    BOOST_TEST(to_iso(*read) == now);
    BOOST_TEST((read->precision == Precision::second));
    BOOST_TEST(now.ends_with('Z'));
    BOOST_TEST(day_number(*read) >= day_number(before));
    BOOST_TEST(day_number(*read) <= day_number(utc_today()));
}

BOOST_AUTO_TEST_SUITE_END()
