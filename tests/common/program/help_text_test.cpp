// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/help_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(help_text)

BOOST_AUTO_TEST_CASE(paragraphs_run_on_and_lists_stand) {
    struct Row {
        const char* text;
        const char* wrapped; // to 12 columns
    };
    const Row table[] = {
        {"", ""},
        {"one two", "one two"},
        {"one two\nsix", "one two six"},
        {"one two three four", "one two\nthree four"},
        {"one\n\ntwo", "one\n\ntwo"},
        {"list:\n  a  first\n  b  second\nend", "list:\n  a  first\n  b  second\nend"},
        {"  a  the first one", "  a  the\n  first one"},
        {"unbreakable-word so", "unbreakable-word\nso"},
        {"\u00E9\u00E9\u00E9\u00E9\u00E9 \u00E9\u00E9\u00E9\u00E9\u00E9\u00E9",
         "\u00E9\u00E9\u00E9\u00E9\u00E9 \u00E9\u00E9\u00E9\u00E9\u00E9\u00E9"},
    };
    for (const Row& row : table)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(wrapped_help(row.text, 12) == row.wrapped);
}

BOOST_AUTO_TEST_SUITE_END()
