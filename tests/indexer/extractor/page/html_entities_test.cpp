// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/html_entities.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(html_entities)

BOOST_AUTO_TEST_CASE(what_is_left_in_values_is_decoded) {
    const std::pair<const char*, const char*> rows[] = {
        {"Trump&#8217;s &amp; &bogus; &#xD800; &#x2014;", "Trump’s & &bogus; &#xD800; —"},
        {"Ko&scaron;ice, Zo&euml;, &Scaron;koda, &thetasym;", "Košice, Zoë, Škoda, ϑ"},
        {"Caf&eacute de Paris, caf&eacute", "Café de Paris, café"},
        {"&copy 2001, &copy2001, &copyright", "© 2001, &copy2001, &copyright"},
        {"?a=1&copy=2&reg=3&para4", "?a=1&copy=2&reg=3&para4"},
        {"&apos; &apos x &hellip x", "' &apos x &hellip x"},
        {"&", "&"},
        {"&&amp;&", "&&&"},
        {"&;&#;&#x;&#1114112;", "&;&#;&#x;&#1114112;"},
        {"", ""},
    };
    for (const auto& [text, plain] : rows)
        BOOST_TEST(unescape_entities(text) == plain);
}

BOOST_AUTO_TEST_SUITE_END()
