// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/query_spot.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(query_spot_lines)

BOOST_AUTO_TEST_CASE(the_caret_stands_under_the_spot) {
    const auto plain = query_spot("a (b", 2);
    BOOST_TEST(plain[0] == "a (b");
    BOOST_TEST(plain[1] == "  ^");
    const auto wide = query_spot("\u5317\u4EAC (b", 7);
    BOOST_TEST(wide[1] == "     ^");
    const auto lines = query_spot("a\n(\x1B", 2);
    BOOST_TEST(lines[0] == "a (\uFFFD");
    BOOST_TEST(lines[1] == "  ^");
    BOOST_TEST(query_spot("", 0)[1] == "^");
}

BOOST_AUTO_TEST_CASE(of_a_long_query_only_the_spot_is_shown) {
    std::string query;
    for (int i = 0; i < 1000; ++i)
        query += "\u00E4b ";
    const auto shown = query_spot(query, 2000);
    BOOST_TEST(shown[0].size() < 100u);
    BOOST_TEST(shown[0].starts_with("\u2026 "));
    BOOST_TEST(shown[0].ends_with(" \u2026"));
    BOOST_TEST(shown[1].size() == shown[1].find('^') + 1);
    BOOST_TEST(query_spot(query, query.size())[0].ends_with("b "));
}

BOOST_AUTO_TEST_SUITE_END()
