// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/replay_address.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string replay(const std::string& captured, const std::string& found_at,
                   const std::string& declared) {
    Article article;
    article.captured = parse_iso_date(captured);
    article.origin.address = found_at;
    article.url = declared;
    return replay_address("https://web.example/", article);
}

} // namespace

BOOST_AUTO_TEST_SUITE(replay_addresses)

BOOST_AUTO_TEST_CASE(the_time_of_capture_and_the_address_follow_the_prefix) {
    BOOST_TEST(replay("2019-03-10T01:12:13+02:00", "", "https://one.example/a?b=1") ==
               "https://web.example/20190309231213/https://one.example/a?b=1");
    BOOST_TEST(replay("2019-03-10", "http://one.example/a", "https://one.example/b") ==
               "https://web.example/20190310/http://one.example/a");
    BOOST_TEST(replay("", "", "https://one.example/") ==
               "https://web.example/https://one.example/");
    BOOST_TEST(replay("2019", "file:///etc", "javascript:x") == "");
    BOOST_TEST(replay("2019", "", "") == "");
}

BOOST_AUTO_TEST_SUITE_END()
