// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/extractor/told/told_read.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace newshound;
using namespace newshound::test;
using Names = std::vector<std::string>;

namespace {

std::string nitf(const std::string& head, const std::string& body_head,
                 const std::string& content) {
    return "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\"><nitf><head>" + head +
           "</head><body><body.head>" + body_head + "</body.head><body.content>" + content +
           "</body.content></body></nitf>";
}

Article read(const std::string& bytes) {
    return read_told("application/xml", bytes).article;
}

const std::string some = "<p>A ferry ran aground.</p>";

} // namespace

BOOST_AUTO_TEST_SUITE(nitf_stories)

BOOST_AUTO_TEST_CASE(a_story_tells_its_fields) {
    const Article article =
        read(nitf("<title>FERRY-1</title><docdata><doc-id id-string=\"17\"/><urgency ed-urg=\"4\"/>"
                  "<date.issue norm=\"20190504T103000+0200\"/><key-list><keyword key=\"ships\"/>"
                  "<keyword key=\"Lindau\"/></key-list></docdata><pubdata name=\"Reuters\" "
                  "date.publication=\"20190505\" ex-ref=\"https://one.example/17\"/>",
                  "<hedline><hl1>Ferry <em>aground</em></hl1><hl2>Nobody hurt</hl2></hedline>"
                  "<byline>By <person>Jane Roe</person> and <person>John Doe</person>"
                  "<byttl>Staff Writers</byttl></byline><dateline><location>LINDAU</location>"
                  "</dateline><abstract><p>Closed.</p></abstract>",
                  "<block><p>A <org>ferry</org> ran\naground.</p><hl2>Then</hl2></block>"
                  "<ul><li>One.</li></ul><media><media-caption><p>Picture.</p></media-caption>"
                  "</media><table><tr><td>1</td></tr></table><bq><block><p>Two.</p></block></bq>"));
    BOOST_TEST(article.title == "Ferry aground");
    BOOST_TEST(article.text == "A ferry ran aground.\n\nThen\n\nOne.\n\nTwo.");
    BOOST_TEST(article.authors == (Names{"Jane Roe", "John Doe"}),
               boost::test_tools::per_element());
    BOOST_TEST(day(article.published) == "2019-05-04T10:30:00+02:00");
    BOOST_TEST(day(article.updated) == "");
    BOOST_TEST(article.keywords == (Names{"ships", "Lindau"}), boost::test_tools::per_element());
    BOOST_TEST(article.outlet == "Reuters");
    BOOST_TEST(article.url == "https://one.example/17");
    BOOST_TEST(article.description == "Closed.");
    BOOST_REQUIRE(article.found.size() > 1u);
    BOOST_TEST(article.found[0].rule == "told in nitf body.content");
    BOOST_TEST(article.found[1].rule == "told in nitf hl1");
}

BOOST_AUTO_TEST_CASE(dates_are_read_in_the_form_of_nitf_and_others) {
    struct Row {
        const char *norm, *published;
    };
    static constexpr Row rows[] = {
        {"20190504T103000Z", "2019-05-04T10:30:00Z"},
        {"20190504103000", "2019-05-04T10:30:00"},
        {"20190504T000000", "2019-05-04"}, // no time is known
        {"20190504", "2019-05-04"},
        {"2019-05-04T10:30:00Z", "2019-05-04T10:30:00Z"},
        {"20190504T1", "2019-05-04"},
        {"20191399T103000", ""},
        {"soon", ""},
        {"", ""},
    };
    for (const Row& row : rows)
        BOOST_TEST(
            day(read(nitf("<docdata><date.issue norm=\"" + std::string(row.norm) + "\"/></docdata>",
                          "", some))
                    .published) == row.published,
            row.norm);
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_given_twice_stands_once) {
    BOOST_TEST(read(nitf("", "",
                         "<block class=\"lead\">" + some + "</block><block>" + some +
                             "<p>Nobody was hurt.</p></block>"))
                   .text == "A ferry ran aground.\n\nNobody was hurt.");
}

BOOST_AUTO_TEST_CASE(what_lacks_is_unknown_and_text_without_paragraphs_is_read) {
    const Article article = read("<nitf><body><body.content>A ferry.<br/>Then a bus.</body.content>"
                                 "</body></nitf>");
    BOOST_TEST(article.text == "A ferry.\n\nThen a bus.");
    BOOST_TEST(article.title == "");
    BOOST_TEST(article.outlet == "");
    BOOST_TEST(article.authors.empty());
    for (const char* bytes :
         {"<nitf/>", "<nitf", "<nitf><body><body.content>", "<nitf></p></nitf>"})
        BOOST_TEST(read_told("application/xml", bytes).skipped == "no story's text in it", bytes);
}

BOOST_AUTO_TEST_SUITE_END()
