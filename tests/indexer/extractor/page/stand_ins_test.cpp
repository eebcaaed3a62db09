// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/attribute_budget.hpp"
#include "indexer/extractor/page/html_document.hpp"
#include "indexer/extractor/page/stand_ins.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace newshound;

namespace {

constexpr std::string_view page =
    "<!DOCTYPE html><html lang=en><head><title>A story of some length</title>\n"
    "<script type=\"text/javascript\">if (a < b && c) d('<p class=\"x y z\">');</script>\n"
    "<!-- a comment of some length --><style>.headline { color: red; }</style></head>\n"
    "<body class='page of a story'><h1 class=\"headline large\" id='headline-1'>Rain at last</h1>\n"
    "<p title=\"said > nothing at all\">It rained \xE2\x80\x94 and rained &amp; "
    "rained."
    " <a href=\"https://example.org/a/story?of=1&amp;b=2\" rel=author>Jane Roe</a> was wet.</p>\n"
    "<img src=/picture.jpg alt=\"Two people under one umbrella\" hidden></body></html>";

std::string stood_in(std::string_view html) {
    std::vector<MarkupPiece> pieces;
    within_attribute_budget(html, &pieces);
    return std::string(StandIns(html, pieces).page());
}

// Whether the page is read as it is without stand-ins, which none has that holds a DEL.
bool is_read_alike(const std::string& html) {
    const HtmlDocument with("<!---->" + html);
    const HtmlDocument without("<!--\x7F-->" + html);
    const auto same = [&](NodeId id) {
        const Node &a = with[id], &b = without[id];
        return a.tag == b.tag && a.parent == b.parent && a.name == b.name && a.text == b.text &&
               std::ranges::equal(a.attributes, b.attributes,
                                  [](const Attribute& one, const Attribute& other) {
                                      return one.name == other.name && one.value == other.value;
                                  });
    };
    if (without.size() != with.size()) return false;
    for (NodeId id = 2; id < with.size(); ++id) // behind the comment
        if (!same(id)) return false;
    return true;
}

} // namespace

BOOST_AUTO_TEST_SUITE(stand_ins)

BOOST_AUTO_TEST_CASE(long_pieces_are_replaced_and_come_back) {
    BOOST_TEST(stood_in(page).size() < page.size() * 3 / 4);
    std::vector<MarkupPiece> pieces;
    within_attribute_budget(page, &pieces);
    const StandIns stand_ins(page, pieces);
    std::size_t at = 0;
    for (std::size_t i = 0; i < stand_ins.size(); ++i) {
        at = stand_ins.page().find('\x7F', at);
        const std::string_view one = stand_ins.page().substr(at++, 4);
        const auto comes_back_as = [&](MarkupPiece::Kind kind) {
            return stand_ins.original(one, kind).size() >= MarkupPiece::shortest;
        };
        BOOST_TEST(
            comes_back_as(MarkupPiece::Kind::attributes) + comes_back_as(MarkupPiece::Kind::value) +
                comes_back_as(MarkupPiece::Kind::comment) + comes_back_as(MarkupPiece::Kind::raw) +
                comes_back_as(MarkupPiece::Kind::text) ==
            1);
    }
    BOOST_TEST(stand_ins.page().find('\x7F', at) == std::string_view::npos);
    for (const std::string_view none :
         {"", "\x7F", "\x7F@@", "\x7F@@@@", "\x7F___", "\x7F\xFF\xFF\xFF", "text"})
        BOOST_TEST(!stand_ins.original(none, MarkupPiece::Kind::value).data());
}

BOOST_AUTO_TEST_CASE(what_the_parser_may_read_otherwise_stays) {
    for (const std::string_view html :
         {"<a href=\"https://example.org/?a&amp;b\">", "<a @click=\"open(this) or that\">",
          "<p title=\"bad \xFF bytes here\">", "<p title=\"no sign \xEF\xBF\xBE at all\">",
          "<p title=\"line\r\nline of text\">", "<BODY class=\"story page\">", "<p>      \r\n</p>",
          "<!-- two -- dashes in it -->", "<!-->not a comment-->",
          "<p title=\"a \x7F in the page\">", "<!-- a comment that nothing ends",
          "<script>a </SCRIPT> b c d e f</script>"})
        BOOST_TEST(stood_in(html) == html);
    // Of two values the first counts.
    BOOST_TEST(stood_in("<p class=\"one two three\" class=\"four five six\">") ==
               "<p class=\"\x7F@@@\" class=\"four five six\">");
}

BOOST_AUTO_TEST_CASE(all_attributes_of_a_tag_are_replaced_at_once) {
    BOOST_TEST(stood_in("<p class=\"one two\" id='x'>") == "<p a=\x7F@@@ >");
    BOOST_TEST(stood_in("<img src=\"/picture\" />") == "<img a=\x7F@@@  />");
    for (const std::string_view html :
         {"<p id=x class=\"a b\">", "<p class=\"a b\" hidden>", "<p CLASS=\"a b\">",
          "<p class=\"a b\"id=\"c\">", "<p class = \"a b\">", "<p id=\"a\" id=\"a\">"})
        BOOST_TEST(stood_in(html) == html);
}

BOOST_AUTO_TEST_CASE(blanks_between_tags_are_known_by_their_place) {
    constexpr std::string_view html = "<ul>     <li>\n</li>\t\t\t\t<li>   </li></ul>";
    BOOST_TEST(stood_in(html) == "<ul>\n<li>\n</li>\n<li>   </li></ul>");
    std::vector<MarkupPiece> pieces;
    within_attribute_budget(html, &pieces);
    const StandIns stand_ins(html, pieces);
    BOOST_TEST(stand_ins.size() == 2u);
    BOOST_TEST(stand_ins.original_blanks("\n", 5) == "     ");
    BOOST_TEST(!stand_ins.original_blanks("\n", 10).data()); // the page's own
    BOOST_TEST(stand_ins.original_blanks("\n", 16) == "\t\t\t\t");
    BOOST_TEST(!stand_ins.original_blanks("\t", 16).data());
}

BOOST_AUTO_TEST_CASE(a_page_is_read_as_without_them) {
    for (const std::string_view odd : {"<p class=short class=\"much longer than that\">x",
                                       "<a ='x y=\"a b c d e\"'>text of a link",
                                       "<a title= \"x z=\"words of a value\">words of a text",
                                       "<Script>f('<a href=\"a b c d e\">')</Script>",
                                       "<textarea><a href=\"not a link at all\"></textarea>",
                                       "<body class=\"first of two\"><body id=\"second one\">",
                                       "<![CDATA[<a href=\"in a section\">]]> and more",
                                       "<?php echo '<a href=\"in a question\">' ?> and more",
                                       "<a x=y\"z w=\"words of a value\">some text here",
                                       "</p title=\"of an end tag\">text behind it",
                                       "<scripture>a < b and more of it</scripture>",
                                       "<p class=\"one two\" class=three class='four five'>x",
                                       "<p class=\"one two three\"id=\"that touches\">x",
                                       "<input type=\"text box\" name='of it' disabled>x",
                                       "<td a=\"one of two\" b=\"second one\"/>x<br a='b'/>x",
                                       "<pre>        <b>      </b>\t\t\t\t\t</pre>      x",
                                       "<textarea>      <b>      </textarea>      <i>     ",
                                       "<table>       <tr>      <td>     </table>     ",
                                       "<Style>      <p>      </Style>      <b>x</b>",
                                       "<svg:x>      </svg:x></body>      </html>      x",
                                       "a < b and c > d of a text",
                                       "<p><p title=\"never ends"})
        BOOST_TEST(is_read_alike(std::string(odd)), odd);
}

BOOST_AUTO_TEST_CASE(nothing_is_listed_behind_the_budget) {
    std::string html = "<p title=\"words of a title\">words of a text<p";
    for (int i = 0; i < 1000; ++i)
        html += " a" + std::to_string(i) + "=\"words of a value\"";
    std::vector<MarkupPiece> pieces;
    const std::size_t end = within_attribute_budget(html + ">", &pieces);
    BOOST_TEST(end == html.find("<p a0"));
    BOOST_TEST(pieces.size() == 3u); // its attributes, their value, the text
    BOOST_TEST(HtmlDocument(html + ">").truncated());
}

BOOST_AUTO_TEST_CASE(a_damaged_page_is_read_as_without_them) {
    std::mt19937 random(17);
    const auto number = [&](std::size_t below) { return random() % below; };
    constexpr std::string_view signs = "<>\"'=/!-& \na";
    for (int i = 0; i < 3000; ++i) {
        std::string html(page);
        html += "<ul>\n      <li class=\"one\" id=\"a\">      <b id='c' title='d e'/>      </ul>";
        html.replace(html.find("\xE2\x80\x94"), 3, "-"); // no sign is to be cut in two
        for (std::size_t changes = 1 + number(4); changes > 0; --changes) {
            const std::size_t at = number(html.size());
            switch (number(3)) {
            case 0:
                html[at] = signs[number(signs.size())];
                break;
            case 1:
                html.erase(at, number(30));
                break;
            default:
                html.insert(at, html.substr(number(html.size()), number(40)));
            }
        }
        BOOST_TEST(is_read_alike(html), html);
    }
}

BOOST_AUTO_TEST_SUITE_END()
