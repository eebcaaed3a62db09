// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/outlet.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(outlet)

BOOST_AUTO_TEST_CASE(spellings_meet_in_one_key) {
    for (const char* name :
         {"The New York Times", "new york times", "New-York Times", "NEW YORK TIMES "})
        BOOST_TEST(outlet_key(name) == "newyorktimes", name);
    BOOST_TEST(outlet_key("https://www.NYTimes.com/") == "nytimes");
    BOOST_TEST(outlet_key("Süddeutsche Zeitung") == "suddeutschezeitung");
    BOOST_TEST(outlet_key("The") == "the");
    BOOST_TEST(outlet_key("Известия") == "известия");
    BOOST_TEST(outlet_key(" - ") == "");
}

BOOST_AUTO_TEST_CASE(hosts) {
    BOOST_TEST(host_of("https://www.Example.org:8080/a?b") == "example.org");
    BOOST_TEST(host_of("http://user:pw@example.org") == "example.org");
    BOOST_TEST(host_of("example.org/a") == "");
}

BOOST_AUTO_TEST_SUITE_END()
