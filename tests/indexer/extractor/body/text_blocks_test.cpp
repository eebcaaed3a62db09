// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/text_blocks.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::vector<std::string> texts(std::string_view html) {
    const HtmlDocument document(html);
    const TextBlocks blocks(document);
    std::vector<std::string> result;
    for (const Block& block : blocks)
        result.emplace_back(block.text);
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_blocks)

BOOST_AUTO_TEST_CASE(pages_fall_into_blocks) {
    const struct {
        std::string_view html;
        std::vector<std::string> blocks;
    } table[] = {
        {"<p>one <b>two</b>three</p><p> four\n\tfive </p>", {"one twothree", "four five"}},
        {"<div>one<br>two<br><br>three</div>", {"one", "two", "three"}},
        {"<div>lead <div>inner</div> tail</div>", {"lead", "inner", "tail"}},
        {"<ul><li>a<li>b</ul><table><tr><td>c</td><td>d</td></tr></table>", {"a", "b", "c", "d"}},
        {"<p>x</p><script>var y;</script><style>z{}</style><noscript>n</noscript>", {"x"}},
        {"<p>a&nbsp;&nbsp;b&#8203;c&#x2003;d</p>", {"a bc d"}},
        {"<pre>int x;\n  int y;</pre>", {"int x;\nint y;"}},
        {"<p> \n </p><p>&nbsp;</p>", {}},
        {"<custom-box>one</custom-box><custom-box>two</custom-box>", {"one", "two"}},
        {"", {}},
    };
    for (const auto& row : table) {
        BOOST_TEST(texts(row.html) == row.blocks, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(words_links_and_breaks_are_counted) {
    const HtmlDocument document(
        "<p>one <a href=x>two three</a> <b>four</b></p><div style='display:none'>five<br>six</div>"
        "<p>\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD</p>");
    const TextBlocks blocks(document);
    BOOST_REQUIRE(blocks.size() == 4u);
    BOOST_TEST(blocks[0].words == 4u);
    BOOST_TEST(blocks[0].link_words == 2u);
    BOOST_TEST(blocks[0].bold_words == 1u);
    BOOST_TEST(blocks[0].links == 1u);
    BOOST_TEST(!blocks[0].hidden);
    BOOST_TEST(blocks[1].hidden);
    BOOST_TEST(blocks[2].line_breaks == 1);
    BOOST_TEST(blocks[3].words == 2u); // two ideographs count as one word
    BOOST_TEST((document[blocks[0].element].tag == Tag::p));
    BOOST_TEST(document[blocks[0].first].text == "one ");
    BOOST_TEST(document[blocks[0].last].text == "four");
}

BOOST_AUTO_TEST_CASE(an_elements_blocks_are_a_range) {
    const HtmlDocument document("<p>0</p><div><p>1</p><p>2</p></div><p>3</p>");
    const TextBlocks blocks(document);
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::div) continue;
        BOOST_TEST(blocks.before(id) == 1u);
        BOOST_TEST(blocks.before(document[id].end) == 3u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
