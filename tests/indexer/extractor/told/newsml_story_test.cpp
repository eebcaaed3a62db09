// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/extractor/told/told_read.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace newshound;
using namespace newshound::test;
using Names = std::vector<std::string>;

namespace {

std::string item(const std::string& item_meta, const std::string& content_meta,
                 const std::string& content) {
    return "<n:newsItem xmlns:n=\"http://iptc.org/std/nar/2006-10-01/\" xml:lang=\"en-GB\">"
           "<n:itemMeta>" +
           item_meta + "</n:itemMeta><n:contentMeta>" + content_meta +
           "</n:contentMeta><n:contentSet>" + content + "</n:contentSet></n:newsItem>";
}

const std::string plain = "<n:inlineData>A ferry ran aground.</n:inlineData>";

Article read(const std::string& bytes) {
    return read_told("application/xml", bytes).article;
}

} // namespace

BOOST_AUTO_TEST_SUITE(newsml_stories)

BOOST_AUTO_TEST_CASE(an_item_tells_its_fields) {
    const Article article =
        read(item("<n:provider><n:name>Harbour Wire</n:name></n:provider>"
                  "<n:versionCreated>2019-05-05T08:00:00Z</n:versionCreated>"
                  "<n:firstCreated>2019-05-04T10:30:00+02:00</n:firstCreated>",
                  "<n:headline>Ferry aground</n:headline><n:by>By Jane Roe and John Doe</n:by>"
                  "<n:dateline>LINDAU, May 4</n:dateline><n:keyword>ships</n:keyword>"
                  "<n:subject><n:name>Lindau</n:name></n:subject>"
                  "<n:description>Closed.</n:description>",
                  plain));
    BOOST_TEST(article.title == "Ferry aground");
    BOOST_TEST(article.text == "A ferry ran aground.");
    BOOST_TEST(article.authors == (Names{"Jane Roe", "John Doe"}),
               boost::test_tools::per_element());
    BOOST_TEST(day(article.published) == "2019-05-04T10:30:00+02:00");
    BOOST_TEST(day(article.updated) == "2019-05-05T08:00:00Z");
    BOOST_TEST(article.keywords == (Names{"ships", "Lindau"}), boost::test_tools::per_element());
    BOOST_TEST(article.outlet == "Harbour Wire");
    BOOST_TEST(article.language == "en");
    BOOST_TEST(article.description == "Closed.");
}

BOOST_AUTO_TEST_CASE(its_content_is_nitf_xhtml_or_text) {
    for (const char* content :
         {"<n:inlineXML><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body><body.content>"
          "<p>A ferry ran aground.</p><p>Nobody was hurt.</p></body.content></body></nitf>"
          "</n:inlineXML>",
          "<n:inlineXML><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:head><h:title>No"
          "</h:title></h:head><h:body><h:p>A ferry ran <h:b>aground</h:b>.</h:p><h:p>Nobody was "
          "hurt.</h:p></h:body></h:html></n:inlineXML>",
          "<n:inlineData contenttype=\"text/plain\">A ferry ran aground.\n\nNobody was hurt."
          "</n:inlineData>"})
        BOOST_TEST(read(item("", "", content)).text == "A ferry ran aground.\n\nNobody was hurt.",
                   content);
    for (const char* content :
         {"", "<n:remoteContent href=\"a.jpg\"/>", "<n:inlineXML><a>b</a></n:inlineXML>",
          "<n:inlineData contenttype=\"image/png\">aGk=</n:inlineData>",
          "<n:inlineData contenttype=\"text/plain\" encoding=\"base64\">aGk=</n:inlineData>"})
        BOOST_TEST(read_told("application/xml", item("", "", content)).skipped ==
                       "no story's text in it",
                   content);
}

BOOST_AUTO_TEST_CASE(the_time_of_its_only_version_is_that_of_publication) {
    const Article article =
        read(item("<n:versionCreated>2019-05-05T08:00:00Z</n:versionCreated>", "", plain));
    BOOST_TEST(day(article.published) == "2019-05-05T08:00:00Z");
    BOOST_TEST(day(article.updated) == "");
}

BOOST_AUTO_TEST_CASE(a_code_of_a_provider_is_an_outlet_where_a_list_knows_it) {
    for (const auto& [meta, outlet] :
         {std::pair{"<n:provider qcode=\"nprov:Reuters\"/>", "Reuters"},
          std::pair{"<n:provider literal=\"Reuters\"/>", "Reuters"},
          std::pair{"<n:provider qcode=\"x:0815\"/>", ""}, std::pair{"", ""}})
        BOOST_TEST(read(item(meta, "", plain)).outlet == outlet, meta);
    BOOST_TEST(read(item("", "<n:creditline>Reuters</n:creditline>", plain)).outlet == "Reuters");
}

BOOST_AUTO_TEST_SUITE_END()
