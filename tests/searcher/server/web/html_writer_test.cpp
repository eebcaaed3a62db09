// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/html_writer.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(html_writer)

BOOST_AUTO_TEST_CASE(escapes_text_and_values) {
    HtmlWriter html;
    html.element("p", {{"title", "\"'><b>"}}, "<script>&\x01\x7F");
    BOOST_TEST(html.take() == "<p title=\"&quot;&#39;&gt;&lt;b&gt;\">&lt;script&gt;&amp;</p>");
}

BOOST_AUTO_TEST_CASE(leaves_out_absent_attributes_and_keeps_empty_ones) {
    HtmlWriter html;
    html.single("input", {{"checked", absent}, {"value", ""}});
    BOOST_TEST(html.take() == "<input value=\"\"/>");
}

BOOST_AUTO_TEST_CASE(links_lead_to_the_web_or_to_us) {
    const std::pair<std::string_view, bool> addresses[] = {{"https://example.org/", true},
                                                           {"HTTP://EXAMPLE.ORG", true},
                                                           {"/a?b", true},
                                                           {"?q=a", true},
                                                           {"#hit-1", true},
                                                           {"javascript:alert(1)", false},
                                                           {" javascript:alert(1)", false},
                                                           {"data:text/html,x", false},
                                                           {"//example.org", false},
                                                           {"vbscript:x", false}};
    for (const auto& [address, is_link] : addresses) {
        HtmlWriter html;
        html.element("a", {{"href", address}}, "x");
        BOOST_TEST((html.take().find("href") != std::string::npos) == is_link, address);
    }
}

BOOST_AUTO_TEST_CASE(data_can_not_end_its_script) {
    HtmlWriter html;
    html.json_data(R"({"a":"</script><b>&"})");
    BOOST_TEST(html.take() == "<script type=\"application/ld+json\">"
                              "{\"a\":\"\\u003C/script>\\u003Cb>\\u0026\"}</script>");
}

BOOST_AUTO_TEST_SUITE_END()
