// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/record_name.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(record_names)

BOOST_AUTO_TEST_CASE(names_are_read_as_they_are_written) {
    for (const RecordPlace& place :
         {RecordPlace{0, 0}, RecordPlace{1234, 0}, RecordPlace{0, 77}, RecordPlace{~0ull, ~0ull}}) {
        const auto read = parse_record_place(to_string(place));
        BOOST_TEST((read == place));
    }
    BOOST_TEST(to_string(RecordPlace{12, 0}) == "12");
    BOOST_TEST(to_string(RecordPlace{12, 5}) == "12+5");
}

BOOST_AUTO_TEST_CASE(other_places_are_none) {
    for (const char* place :
         {"", "top", "12+", "+5", "12+5+6", "-1", " 12", "99999999999999999999"})
        BOOST_TEST(!parse_record_place(place).has_value(), place);
}

BOOST_AUTO_TEST_CASE(whatever_stands_in_front_of_a_sign_may_be_the_container) {
    using Names = std::vector<std::string>;
    BOOST_TEST((possible_containers("a#b/c.wacz#d.warc.gz#12") ==
                Names{"a", "a#b/c.wacz", "a#b/c.wacz#d.warc.gz"}));
    BOOST_TEST((possible_containers("c.zip#") == Names{"c.zip"}));
    for (const char* name : {"", "page.html", "#12"})
        BOOST_TEST(possible_containers(name).empty(), name);
}

BOOST_AUTO_TEST_SUITE_END()
