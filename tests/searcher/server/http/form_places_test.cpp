// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/form_places.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(form_places)

BOOST_AUTO_TEST_CASE(one_client_gets_half_of_them_and_what_is_left_is_given_again) {
    FormPlaces places(3);
    auto first = places.take("a");
    auto second = places.take("a");
    BOOST_TEST((first && second));
    BOOST_TEST(!places.take("a"));
    auto third = places.take("b");
    BOOST_TEST(bool(third));
    BOOST_TEST(!places.take("c"));
    first.reset();
    BOOST_TEST(bool(places.take("c")));
    BOOST_TEST(bool(places.take("a")));
}

BOOST_AUTO_TEST_CASE(a_single_place_is_for_anybody) {
    FormPlaces places(1);
    const auto only = places.take("a");
    BOOST_TEST(bool(only));
    BOOST_TEST(!places.take("b"));
}

BOOST_AUTO_TEST_SUITE_END()
