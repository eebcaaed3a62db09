// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/shard_place.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(shard_place)

BOOST_AUTO_TEST_CASE(a_host_and_a_port_are_a_place_elsewhere_and_all_else_a_path) {
    struct Case {
        const char* typed;
        const char* host; // "" = a path
        unsigned port = 0;
        int patience = 5000;
    };
    const Case table[] = {
        {"crawl2:9501", "crawl2", 9501},
        {"127.0.0.1:1/2.5", "127.0.0.1", 1, 2500},
        {"[::1]:65535", "::1", 65535},
        {"archive.db", ""},
        {"/srv/a:1", ""},
        {"./crawl2:9501", ""},
        {":/usr/bin/touch x", ""},
        {":9501", ""},
        {"crawl2:", ""},
        {"crawl2:0", ""},
        {"crawl2:65536", ""},
        {"crawl2:95x", ""},
        {"crawl2:9501/", ""},
        {"crawl2:9501/0", ""},
        {"crawl2:9501/nan", ""},
        {"crawl2:9501/1e9", ""},
        {"[]:9501", ""},
    };
    for (const Case& each : table) {
        BOOST_TEST_INFO(each.typed);
        const std::string name = shard_name(each.typed);
        const auto place = remote_of(name);
        BOOST_TEST((place ? place->host : "") == each.host);
        if (!place) {
            BOOST_TEST(shown_shard(name) == name);
            continue;
        }
        BOOST_TEST(place->port == each.port);
        BOOST_TEST(place->patience.count() == each.patience);
        BOOST_TEST(absolute_name(name) == name);
    }
    BOOST_TEST(shown_shard(shard_name("crawl2:9501/2")) == "crawl2:9501");
}

BOOST_AUTO_TEST_CASE(no_folder_is_taken_for_a_place) {
    BOOST_TEST(!remote_of(folder_name("remote:crawl2:9501")));
    BOOST_TEST(folder_name("archive.db") == "archive.db");
    BOOST_TEST(absolute_name("archive.db").front() == '/');
}

BOOST_AUTO_TEST_SUITE_END()
