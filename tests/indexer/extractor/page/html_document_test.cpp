// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/attribute_budget.hpp"
#include "indexer/extractor/page/html_document.hpp"
#include "indexer/extractor/page/page_limits.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

NodeId first(const HtmlDocument& document, Tag tag) {
    for (NodeId id = 0; id < document.size(); ++id)
        if (document[id].tag == tag) return id;
    return no_node;
}

std::string repeat(std::string_view text, std::size_t count) {
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        result += text;
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(html_document)

BOOST_AUTO_TEST_CASE(nodes_stand_in_document_order_with_their_subtrees) {
    const HtmlDocument document(
        "<div id=a class='b c d e'><p>one <b>two</b></p><!--x--></div><p>three");
    const NodeId div = first(document, Tag::div);
    const NodeId p = document.first_child(div);
    BOOST_TEST((document[p].tag == Tag::p));
    BOOST_TEST(document[p].end - p == 4u); // p, text, b, text
    BOOST_TEST(document[p + 1].text == "one ");
    BOOST_TEST((document[p + 2].tag == Tag::b));
    BOOST_TEST(document[p + 3].parent == p + 2);
    const NodeId comment = document.next_sibling(p);
    BOOST_TEST((document[comment].tag == Tag::comment));
    BOOST_TEST(document[comment].text == "x");
    BOOST_TEST(document.next_sibling(comment) == no_node);
    BOOST_TEST(document.first_child(comment) == no_node);
    BOOST_TEST((document[document.next_sibling(div)].tag == Tag::p));
    BOOST_TEST(document[0].end == document.size());
    BOOST_TEST(describe(document, div) == "div#a.b.c.d");
}

BOOST_AUTO_TEST_CASE(attributes_and_text_are_decoded) {
    const HtmlDocument document(
        "<META NAME=x CONTENT='a &amp; b' disabled>A&eacute;&#8217;\xC3\xA9 &lt;");
    const NodeId meta = first(document, Tag::meta);
    BOOST_TEST(document.attribute(meta, "name") == "x");
    BOOST_TEST(document.attribute(meta, "content") == "a & b");
    BOOST_TEST(document.attribute(meta, "other").empty());
    BOOST_TEST(document.has_attribute(meta, "disabled"));
    BOOST_TEST(!document.has_attribute(meta, "other"));
    BOOST_TEST(document[first(document, Tag::text)].text == "Aé’é <");
}

BOOST_AUTO_TEST_CASE(references_without_a_semicolon_are_read_as_browsers_do) {
    const std::pair<const char*, const char*> rows[] = {
        {"Ko&scaron;ice, Zo&euml;", "Košice, Zoë"},
        {"Caf&eacute de Paris", "Café de Paris"},
        {"two caf&eacutes", "two cafés"},
        {"&copy 2001 &copy2001", "© 2001 ©2001"},
        {"Q &lt A &amp B", "Q < A & B"},
        {"&hellip and &scaron", "&hellip and &scaron"}, // none of Latin-1's
        {"&amp;eacute; &amp;eacute and &amp; eacute", "&eacute; &eacute and & eacute"},
        {"AT&T, R&D; &bogus; & &", "AT&T, R&D; &bogus; & &"},
    };
    for (const auto& [html, text] : rows) {
        const HtmlDocument document(std::string("<p>") + html + "</p>");
        BOOST_TEST(document[first(document, Tag::text)].text == text);
    }
    const HtmlDocument link("<a href='?a=1&copy=2&para3&sect'>x</a>");
    BOOST_TEST(link.attribute(first(link, Tag::a), "href") == "?a=1&copy=2&para3&sect");
}

BOOST_AUTO_TEST_CASE(control_signs_are_windows_1252_or_nothing) {
    const HtmlDocument document("<p title='a&#146;b\x1B[c'>&#147;hi&#148; \xC2\x96 it\x1B[1ms\x7F "
                                "har&shy;bour\x08&#129;\t.");
    const NodeId p = first(document, Tag::p);
    BOOST_TEST(document.attribute(p, "title") == "a’b[c");
    BOOST_TEST(document[p + 1].text == "“hi” – it[1ms harbour\t.");
}

BOOST_AUTO_TEST_CASE(a_declared_charset_is_not_asked) {
    const HtmlDocument document("<meta charset=iso-8859-1><p>\xC3\xA9");
    BOOST_TEST(document[first(document, Tag::text)].text == "é");
}

BOOST_AUTO_TEST_CASE(scripts_are_kept_as_they_stand) {
    const HtmlDocument document("<script>if (a < b) x = '<p>';</script><p>y");
    const NodeId script = first(document, Tag::script);
    BOOST_TEST(document[script + 1].text == "if (a < b) x = '<p>';");
}

BOOST_AUTO_TEST_CASE(an_element_of_too_many_attributes_ends_the_page) {
    const auto attributes = [](int count) {
        std::string list;
        for (int i = 0; i < count; ++i)
            list += " a" + std::to_string(i) + "='x > y'";
        return list;
    };
    const std::string many = "<p" + attributes(500'000) + ">";
    BOOST_TEST(within_attribute_budget("<p>x" + many) == 4U);
    BOOST_TEST(HtmlDocument("<p>x" + many + "y").truncated());
    for (const std::string& harmless :
         {"<p" + attributes(400) + ">x", "<script>if (a <b) x = \"" + many + "\"</script>x",
          "<!--" + many + "-->", "<p title=\"" + repeat("a b ", 5000) + "\">"})
        BOOST_TEST(within_attribute_budget(harmless) == harmless.size());
}

BOOST_AUTO_TEST_CASE(long_scripts_and_styles_are_taken_whole) {
    const std::string code =
        repeat("if (a </b) f('<p>&amp;</div>'); // \xC3\xA9\xE2\x82\xAC\n", 200);
    for (const std::string& inner :
         {code, repeat(code, 20), "x" + repeat(code, 20), repeat("x", 5000),
          repeat("\xE4\xBA\xBA", 100'000), repeat("\xE4\xBA\xBA\xD0\x96", 60'000)})
        for (const std::string name : {"script", "style"}) {
            const HtmlDocument document("<" + name + ">" + inner + "</" + name + " ><p>behind");
            BOOST_TEST((document[first(document, Tag::text)].text == inner));
            BOOST_TEST(document[document.size() - 1].text == "behind");
        }
    // An end tag in other letters, or none; signs that no document may hold vanish.
    const std::string odd = code + "\f" + code + "\uFFFE" + code + "\uFFFF\x01" + code;
    for (const char* end : {"</SCRIPT>", "</Script", ""}) {
        const HtmlDocument document("<script>" + odd + end);
        BOOST_TEST((document[first(document, Tag::text)].text == repeat(code, 4)));
    }
}

BOOST_AUTO_TEST_CASE(the_end_tag_of_a_script_is_seen_wherever_it_stands) {
    constexpr std::size_t near = 1000;              // bytes of a piece of libxml2's
    constexpr std::size_t far = near + (64u << 10); // and of what is taken at once behind it
    for (const std::size_t place : {near, far})
        for (std::size_t size = place - 12; size < place + 12; ++size) {
            const std::string inner = repeat("0123456789", size / 10 + 1).substr(0, size);
            const HtmlDocument document("<script>" + inner + "</script><p>behind");
            BOOST_REQUIRE((document[first(document, Tag::text)].text == inner));
            BOOST_REQUIRE(document[document.size() - 1].text == "behind");
        }
}

BOOST_AUTO_TEST_CASE(hostile_pages_cost_a_bounded_amount) {
    const std::string pages[] = {
        "",
        repeat("<div>", 100'000) + "x",
        repeat("<b>", 100'000) + repeat("</i>", 100'000),
        "<p title='" + repeat("x", 50u << 20) + "'>y",
        repeat("<p>", 1'500'000),
        repeat("x &amp; ", 500'000),
        repeat("\x01\xC2\x80<", 10'000),
        "<!--" + repeat("-", 1'000'000),
        "<script>" + repeat("<\f", 1'000'000),
        "<style>" + repeat("</", 1'000'000),
        "<![CDATA[" + repeat("]", 100'000),
    };
    for (const std::string& page : pages) {
        const HtmlDocument document(page);
        BOOST_TEST(document.size() <= page_limits::nodes);
        for (NodeId id = 0; id < document.size(); ++id) {
            BOOST_REQUIRE(document[id].end > id);
            BOOST_REQUIRE(document[id].end <= document.size());
        }
    }
    BOOST_TEST(HtmlDocument(pages[1]).truncated());
}

BOOST_AUTO_TEST_SUITE_END()
