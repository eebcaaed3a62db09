// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/nearest.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(nearest_name)

BOOST_AUTO_TEST_CASE(distances) {
    BOOST_TEST(edit_distance("", "abc") == 3U);
    BOOST_TEST(edit_distance("search", "serach") == 1U);
    BOOST_TEST(edit_distance("search", "serch") == 1U);
    BOOST_TEST(edit_distance("outlet", "outfit") == 2U);
}

BOOST_AUTO_TEST_CASE(a_near_name_is_offered_and_a_far_one_not) {
    constexpr std::string_view names[] = {"index", "search", "show", "serve"};
    BOOST_TEST(nearest("serch", names) == "search");
    BOOST_TEST(nearest("sea", names) == "search");
    BOOST_TEST(nearest("qwertz", names) == "");
    BOOST_TEST(nearest(std::string(100000, 'x'), names) == "");
    BOOST_TEST(did_you_mean("indx", names) == "; did you mean 'index'?");
}

BOOST_AUTO_TEST_SUITE_END()
