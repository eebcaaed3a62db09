// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/record_name.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(record_names)

BOOST_AUTO_TEST_CASE(names_are_read_as_they_are_written) {
    for (const RecordPlace& place :
         {RecordPlace{0, 0}, RecordPlace{1234, 0}, RecordPlace{0, 77}, RecordPlace{~0ull, ~0ull}}) {
        const auto read = parse_record_name(record_name("a#b/crawl.warc.gz", place));
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(read->container == "a#b/crawl.warc.gz");
        BOOST_TEST((read->place == place));
    }
    BOOST_TEST(record_name("c", {12, 0}) == "c#12");
    BOOST_TEST(record_name("c", {12, 5}) == "c#12+5");
}

BOOST_AUTO_TEST_CASE(other_names_are_none) {
    for (const char* name : {"", "page.html", "page.html#", "#12", "page.html#top", "c#12+", "c#+5",
                             "c#12+5+6", "c#-1", "c# 12", "c#99999999999999999999"})
        BOOST_TEST(!parse_record_name(name).has_value(), name);
}

BOOST_AUTO_TEST_SUITE_END()
