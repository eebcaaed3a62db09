// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/escape.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(escape)

BOOST_AUTO_TEST_CASE(html) {
    BOOST_TEST(escape_html("<a href=\"x\">'&'</a>") ==
               "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

BOOST_AUTO_TEST_CASE(a_title_can_not_steer_the_terminal) {
    const std::string mark = "\xEF\xBF\xBD";
    BOOST_TEST(escape_terminal("a\x1b[2Jb") == "a" + mark + "[2Jb");
    BOOST_TEST(escape_terminal("one\ntwo\tthree") == "one" + mark + "two three");
    BOOST_TEST(escape_terminal("\xC2\x9B\x31m") == mark + "1m"); // C1 control
    BOOST_TEST(escape_terminal("\u202Eevil") == mark + "evil");  // right-to-left override
    BOOST_TEST(escape_terminal("Müller 新聞") == "Müller 新聞");
}

BOOST_AUTO_TEST_CASE(csv_cells_are_quoted_and_no_formula) {
    BOOST_TEST(escape_csv("plain") == "plain");
    BOOST_TEST(escape_csv("a, \"b\"") == "\"a, \"\"b\"\"\"");
    BOOST_TEST(escape_csv("=1+1") == "'=1+1");
    BOOST_TEST(escape_csv("@cmd,x") == "\"'@cmd,x\"");
}

BOOST_AUTO_TEST_SUITE_END()
