// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/extractor/told/told_read.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace newshound;
using namespace newshound::test;
using Names = std::vector<std::string>;

namespace {

const std::string text =
    "The harbour of Lindau was closed on Thursday after a ferry ran aground.\n\n"
    "Nobody was hurt, the mayor said, and the ferry will be towed tonight.";

const std::string html =
    "<p>The harbour of Lindau was closed on Thursday after a <b>ferry</b> ran aground.</p>\n"
    "<p>Nobody was hurt, the mayor said, and the ferry will be towed&nbsp;tonight.</p>";

std::string rss(const std::string& entry, const std::string& channel = "") {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:d=\"http://purl.org/dc/elements/1.1/\"><channel>" +
           channel + "<item>" + entry + "</item></channel></rss>";
}

std::string atom(const std::string& entry) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" "
           "xml:base=\"https://one.example/a/\"><entry>" +
           entry + "</entry></feed>";
}

Article read(const std::string& bytes) {
    return read_told("application/xml", bytes).article;
}

} // namespace

BOOST_AUTO_TEST_SUITE(feed_stories)

BOOST_AUTO_TEST_CASE(an_entry_of_each_dialect_tells_its_fields) {
    const std::string cdata = "<![CDATA[" + html + "]]>";
    const std::string entries[] = {
        rss("<title>Ferry aground</title><link>https://one.example/a/ferry</link>"
            "<pubDate>Sat, 04 May 2019 10:30:00 +0200</pubDate><d:creator>Jane Roe</d:creator>"
            "<d:creator>John Doe</d:creator><content:encoded>" +
                cdata + "</content:encoded>",
            "<language>en-us</language>"),
        // RSS 1.0
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns:rss=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"><rss:channel>"
        "<dc:language>en</dc:language></rss:channel><rss:item><rss:title>Ferry aground"
        "</rss:title><rss:link>https://one.example/a/ferry</rss:link><dc:date>2019-05-04T10:30"
        "</dc:date><dc:creator>Jane Roe, John Doe</dc:creator><c:encoded>" +
            cdata + "</c:encoded></rss:item></rdf:RDF>",
        atom("<title>Ferry aground</title><link rel=\"self\" href=\"x\"/><link href=\"ferry\"/>"
             "<published>2019-05-04T10:30:00Z</published><author><name>Jane Roe</name>"
             "<uri>https://one.example/jane</uri></author><author><name>John Doe</name></author>"
             "<content type=\"html\">" +
             cdata + "</content>"),
        atom("<title type=\"html\">&lt;i>Ferry&lt;/i> aground</title><link rel=\"alternate\" "
             "href=\"/a/ferry\"/><issued>2019-05-04T10:30:00Z</issued><author><name>Jane Roe and "
             "John Doe</name></author><content type=\"xhtml\"><div xmlns="
             "\"http://www.w3.org/1999/xhtml\">" +
             html + "</div></content>"),
        atom("<title>Ferry aground</title><link href=\"https://one.example/a/ferry\"/>"
             "<published>2019-05-04</published><author><name>Jane Roe</name></author>"
             "<author><name>John Doe</name></author><content>" +
             text + "</content>"),
    };
    for (const std::string& bytes : entries) {
        BOOST_TEST_CONTEXT(bytes) {
            const Article article = read(bytes);
            BOOST_TEST(article.title == "Ferry aground");
            BOOST_TEST(article.text == text);
            BOOST_TEST(article.authors == (Names{"Jane Roe", "John Doe"}),
                       boost::test_tools::per_element());
            BOOST_TEST(day(article.published).substr(0, 10) == "2019-05-04");
            BOOST_TEST(article.url == "https://one.example/a/ferry");
            BOOST_TEST(article.language == "en");
            BOOST_TEST(article.outlet == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(each_field_tells_its_element) {
    const Article article = read(rss("<title>Ferry</title><content:encoded>A ferry &amp;amp; a bus."
                                     "</content:encoded>"));
    BOOST_REQUIRE(article.found.size() >= 2u);
    BOOST_TEST(article.text == "A ferry & a bus.");
    BOOST_TEST(article.found[0].rule == "told in feed content:encoded");
    BOOST_TEST(article.found[1].rule == "told in feed title");
}

BOOST_AUTO_TEST_CASE(a_summary_is_no_story) {
    for (const std::string& bytes :
         {rss("<title>Ferry</title><description>A ferry ran aground.</description>"),
          atom("<title>Ferry</title><summary>A ferry ran aground.</summary>"),
          atom("<title>Ferry</title><summary>A ferry.</summary><content src=\"a.html\"/>"),
          atom("<title>F</title><summary>A ferry.</summary><content "
               "type=\"image/png\">aGk=</content>")})
        BOOST_TEST(read_told("application/xml", bytes).skipped == "only a summary of a story",
                   bytes);
    BOOST_TEST(read_told("application/xml", rss("<title>Ferry</title>")).skipped ==
               "no story's text in it");
    BOOST_TEST(read_told("application/xml", "<rss/>").skipped == "no story's text in it");
}

BOOST_AUTO_TEST_CASE(the_title_of_a_feed_is_an_outlet_where_a_list_or_the_address_knows_it) {
    struct Row {
        const char *channel, *link, *outlet;
    };
    static constexpr Row rows[] = {
        {"World - Harbour Courier", "https://www.harbourcourier.example/a", "Harbour Courier"},
        {"Reuters: Top News", "https://feeds.example/a", ""},
        {"Top News | Reuters", "https://feeds.example/a", "Reuters"},
        {"Latest news", "https://one.example/a", ""},
        {"Latest news", "https://www.reuters.com/a", "Reuters"},
    };
    for (const Row& row : rows)
        BOOST_TEST(read(rss("<link>" + std::string(row.link) +
                                "</link><content:encoded>A ferry.</content:encoded>",
                            "<title>" + std::string(row.channel) + "</title>"))
                           .outlet == row.outlet,
                   row.channel << " at " << row.link);
}

BOOST_AUTO_TEST_CASE(people_addresses_and_subjects_are_read_as_feeds_write_them) {
    const Article article = read(
        rss("<author>jane@one.example (Jane Roe)</author><category>Ships</category>"
            "<category><![CDATA[Lake & harbour]]></category><guid>https://one.example/guid</guid>"
            "<content:encoded>A ferry.</content:encoded>"));
    BOOST_TEST(article.authors == Names{"Jane Roe"}, boost::test_tools::per_element());
    BOOST_TEST(article.keywords == (Names{"Ships", "Lake & harbour"}),
               boost::test_tools::per_element());
    BOOST_TEST(article.url == "https://one.example/guid");
    for (const char* guid : {"<guid isPermaLink=\"false\">https://one.example/guid</guid>",
                             "<guid>17</guid>", "<author>jane@one.example</author>"}) {
        const Article other =
            read(rss(guid + std::string("<content:encoded>A ferry.</content:encoded>")));
        BOOST_TEST(other.url == "");
        BOOST_TEST(other.authors.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_and_what_is_hostile_is_read_as_far_as_it_goes) {
    const std::string good = "<content:encoded>A ferry ran aground.</content:encoded>";
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    for (const std::string& bytes :
         {"<rss><channel><item>" + good, // prefix not declared, nothing closed
          rss("<title>A & B < C</title>" + good + "</b>"), rss("<title>&bogus;&#0;</title>" + good),
          rss("<title>\x01\x1B</title>" + good), rss(good + deep),
          "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
          "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>" +
              rss("<title>&b;&c;</title>" + good).substr(21)})
        BOOST_TEST(read(bytes).text == "A ferry ran aground.", bytes.substr(0, 200));
    BOOST_TEST(read("<!DOCTYPE rss [<!ENTITY c \"secret\">]>" +
                    rss("<title>A &c; B</title>" + good).substr(21))
                   .title == "A B");
    for (const char* bytes : {"<rss", "<feed><entry", "<rss><item><content:encoded", "<RDF/>"})
        BOOST_TEST(read_told("application/xml", bytes).article.title == "", bytes);
}

BOOST_AUTO_TEST_SUITE_END()
