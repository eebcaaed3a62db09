// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/share.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(share)

BOOST_AUTO_TEST_CASE(a_share_is_read_and_printed) {
    for (const char* text : {"1/1", "3/16", "16/16", "65536/65536"}) {
        BOOST_REQUIRE(parse_share(text).has_value());
        BOOST_TEST(to_string(*parse_share(text)) == text);
    }
    for (const char* text : {"", "3", "3/", "/16", "0/16", "17/16", "-1/16", "3/16 ", "3/16/2",
                             "3/65537", "1/99999999999", "a/b"})
        BOOST_TEST(!parse_share(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(each_key_is_of_one_share) {
    for (const std::uint32_t of : {1u, 2u, 7u, 64u})
        for (const char* key : {"url:one.example/a", "url:one.example/b", "path:pages/a.html"}) {
            unsigned holding = 0;
            for (std::uint32_t number = 1; number <= of; ++number)
                holding += Share{number, of}.holds(key) ? 1 : 0;
            BOOST_TEST(holding == 1U);
        }
}

// Another hash would part what stands together by now.
BOOST_AUTO_TEST_CASE(a_key_stays_where_it_is) {
    BOOST_TEST((Share{6, 16}.holds("url:one.example/a")));
}

BOOST_AUTO_TEST_SUITE_END()
