// SPDX-License-Identifier: GPL-3.0-or-later
// Which links of a page belong to its story, and where they lead.
#include "common/text/utf8.hpp"
#include "indexer/extractor/extractor.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// "words>host" of each link in a paragraph of a small story.
std::string links_in(const std::string& paragraph) {
    const std::string filler =
        "<p>The council voted on Tuesday to close the old harbour bridge für two years, after "
        "engineers found cracks in three of its seven arches.</p>";
    Page page;
    page.bytes = "<html><head><meta charset=utf-8></head><body><article><h1>Bridge closes</h1>" +
                 filler + "<p>" + paragraph + "</p>" + filler + "</article></body></html>";
    const Article article = extract(page, test::built_in_outlets()).article;
    std::string result;
    for (const Link& link : article.links) {
        std::u32string text;
        for (std::size_t byte = 0; byte < article.text.size();)
            text += next_code_point(article.text, byte);
        if (!result.empty()) result += ", ";
        for (const char32_t c : text.substr(link.start, link.end - link.start))
            append_code_point(result, c);
        result += ">" + link.host;
    }
    return result;
}

const std::string words = " and that the ferries would run every ten minutes from May on, the "
                          "mayor told a meeting in the town hall on Friday.";

} // namespace

BOOST_AUTO_TEST_SUITE(text_links)

BOOST_AUTO_TEST_CASE(links_to_other_sites_have_their_words_and_host) {
    const std::pair<std::string, std::string> cases[] = {
        {"It was <a href='https://www.Reuters.com/a?b'>first <b>reported</b></a>" + words,
         "first reported>reuters.com"},
        {"It <a href=//edition.cnn.com/x>was</a>, <a href=http://bbc.co.uk:80/>was</a>" + words,
         "was>edition.cnn.com, was>bbc.co.uk"},
        {"It <a href='http://web.archive.org/web/20140226054445/http://a.b.org/c'>was</a>" + words,
         "was>a.b.org"},
        {"It <a href='/web/20140226054445/http://a.b.org/c'>was</a>" + words, "was>a.b.org"},
    };
    for (const auto& [paragraph, links] : cases)
        BOOST_TEST(links_in(paragraph) == links, paragraph);
}

BOOST_AUTO_TEST_CASE(other_links_are_none) {
    for (const std::string href : {"/local", "#part", "mailto:a@b.org", "javascript:go('http')",
                                   "http://", "http://localhost/x", ""})
        BOOST_TEST(links_in("It <a href=\"" + href + "\">was</a> said" + words) == "", href);
    BOOST_TEST(links_in("<a href='http://a.org/'>The ferries would run every ten minutes</a>") ==
               "");
}

BOOST_AUTO_TEST_CASE(a_page_of_links_keeps_some) {
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "and <a href='http://a.org/'>then the next</a> was told to the council ";
    Page page;
    page.bytes = "<html><body><article><h1>Links</h1><p>" + many + "</p></article></body></html>";
    BOOST_TEST(extract(page, test::built_in_outlets()).article.links.size() <= 200u);
}

BOOST_AUTO_TEST_SUITE_END()
