// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/outlet_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(outlet_text)

BOOST_AUTO_TEST_CASE(what_stands_where_a_name_should) {
    for (const char* none :
         {"", "/", "-", "https://www.e.example", "www.e.example", "Home", "HOME", "Startseite",
          "My WordPress Blog", "(C) 2020 by Example", "© Example", "Copyright 2020 Example",
          "{{ site.name }}", "%sitename%", "$site", "<%= name %>", "__SITE__", "info@e.example"})
        BOOST_TEST_CONTEXT(none) BOOST_TEST(!may_name_outlet(none));
    for (const char* name : {"Example News", "e.example", "taz", "Ο Λιμενικός Τύπος", "Home News",
                             "20 Minuten", "$ Weekly Money"})
        BOOST_TEST_CONTEXT(name) BOOST_TEST(may_name_outlet(name));
}

BOOST_AUTO_TEST_SUITE_END()
