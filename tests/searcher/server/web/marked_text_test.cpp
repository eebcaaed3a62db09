// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/marked_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string text_of(const Article& article, const TextMarks& marks) {
    HtmlWriter html;
    write_text(html, article, marks);
    return html.take();
}

} // namespace

BOOST_AUTO_TEST_SUITE(marked_text)

BOOST_AUTO_TEST_CASE(hits_count_code_points) {
    HtmlWriter html;
    write_hits(html, "Götze & Köln", {{0, 5}, {8, 12}});
    BOOST_TEST(html.take() == "<mark>Götze</mark> &amp; <mark>Köln</mark>");
}

BOOST_AUTO_TEST_CASE(hits_past_the_end_are_harmless) {
    HtmlWriter html;
    write_hits(html, "abc", {{1, 99}, {200, 300}});
    BOOST_TEST(html.take() == "a<mark>bc</mark>");
}

BOOST_AUTO_TEST_CASE(blocks_are_paragraphs_and_lines_breaks) {
    Article article;
    article.text = "One\ntwo\n\n<three>";
    BOOST_TEST(text_of(article, {}) == "<p>One<br/>two</p><p>&lt;three&gt;</p>");
}

BOOST_AUTO_TEST_CASE(names_stand_in_quotations_and_hits_in_names) {
    Article article;
    article.text = "He met Ada Byron today";
    article.quotes = {{.text = "", .start = 3, .end = 22}};
    article.entities = {{.name = "Ada Byron", .text = "Ada Byron", .start = 7, .end = 16}};
    TextMarks marks;
    marks.hits = {{11, 16}};
    marks.link = [](const EntityMention&) { return std::string("/e"); };
    BOOST_TEST(text_of(article, marks) ==
               "<p>He <span class=\"quote\">met <a class=\"name person\" href=\"/e\">"
               "Ada <mark id=\"hit-1\">Byron</mark></a> today</span></p>");
}

BOOST_AUTO_TEST_CASE(quotations_have_their_marks_and_their_speakers_behind_them) {
    Article article;
    article.text = "“Yes,” said Ada. “No.”";
    article.quotes = {{.text = "Yes,", .speakers = {{"Ada"}}, .cue = "said", .start = 1, .end = 5},
                      {.text = "No.", .start = 18, .end = 21}};
    TextMarks marks;
    marks.speakers = [](HtmlWriter& html, const Quotation& quotation) {
        html.element("i", {}, speaker_names(quotation));
    };
    BOOST_TEST(text_of(article, marks) ==
               "<p><span class=\"quote\">“Yes,”</span><i>Ada</i> said Ada. "
               "<span class=\"quote\">“No.”</span><i></i></p>");
    marks.least_certainty = 0.9;
    BOOST_TEST(text_of(article, marks) ==
               "<p><span class=\"quote\">“Yes,”</span><i>Ada</i> said Ada. “No.”</p>");
}

BOOST_AUTO_TEST_CASE(steps_stand_behind_hits_and_in_no_link) {
    Article article;
    article.text = "Ada Byron, Ada";
    article.entities = {{.name = "Ada Byron", .text = "Ada Byron", .start = 0, .end = 9}};
    TextMarks marks;
    marks.hits = {{0, 3}, {11, 14}};
    marks.link = [](const EntityMention&) { return std::string("/e"); };
    marks.steps = [](HtmlWriter& html, std::size_t number, std::size_t count) {
        html.element("i", {}, std::to_string(number) + "/" + std::to_string(count));
    };
    BOOST_TEST(text_of(article, marks) ==
               "<p><a class=\"name person\" href=\"/e\"><mark id=\"hit-1\">Ada</mark> Byron</a>"
               "<i>1/2</i>, <mark id=\"hit-2\">Ada</mark><i>2/2</i></p>");
}

BOOST_AUTO_TEST_CASE(stretches_that_cross_stay_well_formed) {
    Article article;
    article.text = "aa bb\n\ncc dd";
    article.quotes = {{.text = "", .start = 3, .end = 9}};
    article.entities = {{.name = "N", .text = "", .start = 8, .end = 12}};
    TextMarks marks;
    marks.hits = {{0, 4}};
    BOOST_TEST(text_of(article, marks) ==
               "<p><mark id=\"hit-1\">aa </mark><span class=\"quote\"><mark>b</mark>b</span></p>"
               "<p><span class=\"quote\">c<span class=\"name person\">c</span></span>"
               "<span class=\"name person\"> dd</span></p>");
}

BOOST_AUTO_TEST_SUITE_END()
