// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/xml.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(xml)

BOOST_AUTO_TEST_CASE(text_is_escaped_and_holds_nothing_that_xml_forbids) {
    const std::pair<std::string, std::string> rows[] = {
        {"plain", "plain"},
        {"a < b & c > d", "a &lt; b &amp; c &gt; d"},
        {"bell\x07, line\nand tab\t", "bell, line\nand tab\t"},
        {"no\xEF\xBF\xBE character\xEF\xBF\xBF", "no character"},
        {"\xEF\xBF\xBD stays", "\xEF\xBF\xBD stays"},
        {"Zo\xC3\xAB", "Zo\xC3\xAB"},
    };
    for (const auto& [text, expected] : rows)
        BOOST_TEST(escape_xml(text) == expected);
    BOOST_TEST(escape_xml("\"'").find('"') == std::string::npos); // for attributes too
}

BOOST_AUTO_TEST_CASE(an_element_is_there_where_its_text_is) {
    BOOST_TEST(xml_element("title", "A & B") == "<title>A &amp; B</title>\n");
    BOOST_TEST(xml_element("link rel=\"self\"", "x") == "<link rel=\"self\">x</link>\n");
    BOOST_TEST(xml_element("title", "") == "");
}

BOOST_AUTO_TEST_CASE(dates_as_feeds_want_them) {
    struct Row {
        const char* iso;
        const char* atom;
        const char* rss;
    };
    const Row rows[] = {
        {"2019-10-17T21:14:05-04:00", "2019-10-17T21:14:05-04:00",
         "Thu, 17 Oct 2019 21:14:05 -0400"},
        {"2019-10-17T21:14:05+05:30", "2019-10-17T21:14:05+05:30",
         "Thu, 17 Oct 2019 21:14:05 +0530"},
        {"2020-02-29", "2020-02-29T00:00:00Z", "Sat, 29 Feb 2020 00:00:00 +0000"},
        {"1969-12-31", "1969-12-31T00:00:00Z", "Wed, 31 Dec 1969 00:00:00 +0000"},
        {"2019", "2019-01-01T00:00:00Z", "Tue, 01 Jan 2019 00:00:00 +0000"},
    };
    for (const auto& [iso, atom, rss] : rows) {
        BOOST_TEST(rfc3339(parse_iso_date(iso).value()) == atom);
        BOOST_TEST(rfc822(parse_iso_date(iso).value()) == rss);
    }
}

BOOST_AUTO_TEST_SUITE_END()
