// SPDX-License-Identifier: GPL-3.0-or-later
// What the versions of an article have in common.
#include "indexer/writer/versions.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(versions)

BOOST_AUTO_TEST_CASE(an_article_came_with_its_first_version) {
    std::vector<StoredVersion> versions(3);
    BOOST_TEST(!first_arrival(versions).has_value());
    versions[1].arrival = 700;
    versions[2].arrival = 600;
    BOOST_TEST(first_arrival(versions).value() == 600);
}

BOOST_AUTO_TEST_SUITE_END()
