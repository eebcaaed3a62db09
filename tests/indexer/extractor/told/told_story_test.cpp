// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/page_limits.hpp"
#include "tests/indexer/extractor/told/told_read.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace newshound;
using namespace newshound::test;

namespace {

const std::string text =
    "The harbour of Lindau was closed on Thursday after a ferry ran aground.\n\n"
    "Nobody was hurt, the mayor said, and the ferry will be towed tonight.";

std::string escaped(std::string plain) {
    for (std::size_t at = 0; (at = plain.find('\n', at)) != plain.npos; at += 2)
        plain.replace(at, 1, "\\n");
    return plain;
}

} // namespace

BOOST_AUTO_TEST_SUITE(told_stories)

BOOST_AUTO_TEST_CASE(a_story_in_json_is_read_under_whatever_names_programs_give_its_fields) {
    struct Row {
        const char* json; // TEXT stands for the text
    };
    static constexpr Row rows[] = {
        {R"({"title":"Ferry aground","maintext":"TEXT","authors":["Jane Roe","John Doe"],)"
         R"("date_publish":"2019-05-04 10:30:00","source_domain":"www.reuters.com","language":"en",)"
         R"("url":"https://www.reuters.com/a/ferry"})"},
        {R"({"title":"Ferry aground","text":"TEXT","author":"Jane Roe; John Doe","sitename":)"
         R"("Reuters","date":"2019-05-04","source":"https://www.reuters.com/a/ferry"})"},
        {R"({"@type":"NewsArticle","headline":"Ferry aground","articleBody":"TEXT","author":)"
         R"([{"@type":"Person","name":"Jane Roe"},{"name":"John Doe"}],"publisher":{"name":)"
         R"("Reuters"},"datePublished":"2019-05-04T10:30:00+02:00",)"
         R"("url":"https://www.reuters.com/a/ferry"})"},
        {R"({"webTitle":"Ferry aground","fields":{"bodyText":"TEXT","byline":"Jane Roe and John )"
         R"(Doe"},"publication":"Reuters","timestamp":1556965800,)"
         R"("webUrl":"https://www.reuters.com/a/ferry"})"},
    };
    for (std::string json : {std::string(rows[0].json), std::string(rows[1].json),
                             std::string(rows[2].json), std::string(rows[3].json)}) {
        json.replace(json.find("TEXT"), 4, escaped(text));
        BOOST_TEST_CONTEXT(json) {
            const Extraction read_one = read_told("application/json", json);
            const Article& article = read_one.article;
            BOOST_TEST(read_one.skipped == "");
            BOOST_TEST(article.title == "Ferry aground");
            BOOST_TEST(article.text == text);
            BOOST_TEST(article.authors == (std::vector<std::string>{"Jane Roe", "John Doe"}),
                       boost::test_tools::per_element());
            BOOST_TEST(article.outlet == "Reuters");
            BOOST_TEST(article.language == "en");
            BOOST_TEST(day(article.published).substr(0, 10) == "2019-05-04");
            BOOST_TEST(article.url == "https://www.reuters.com/a/ferry");
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_told_can_tell_where) {
    const Article article =
        read_told("application/json", R"({"headline":"Ferry","body":"A ferry ran aground."})")
            .article;
    BOOST_REQUIRE(article.found.size() > 1u);
    BOOST_TEST(article.found[0].field == "text");
    BOOST_TEST(article.found[0].rule == "told in json body");
    BOOST_TEST(article.found[1].field == "title");
    BOOST_TEST(article.found[1].rule == "told in json headline");
    BOOST_TEST(day(article.published) == ""); // never made up
    BOOST_TEST(article.outlet == "");
}

BOOST_AUTO_TEST_CASE(markup_in_a_told_text_is_read_as_paragraphs) {
    const Article article =
        read_told("application/json; charset=utf-8",
                  R"({"title":{"rendered":"<em>Ferry</em> &#8217;98"},"content":{"rendered":)"
                  R"("<p>A ferry ran <b>aground</b>.</p>\n<p>Nobody was hurt.</p>"}})")
            .article;
    BOOST_TEST(article.title == "Ferry \u2019"
                                "98");
    BOOST_TEST(article.text == "A ferry ran aground.\n\nNobody was hurt.");
}

BOOST_AUTO_TEST_CASE(an_address_is_no_outlet_and_a_time_before_the_web_no_capture) {
    const Article article =
        read_told("application/json",
                  R"({"text":"A ferry.","source":"https://www.nowhere.example/a",)"
                  R"("hostname":"reuters.com","date_download":"1970-01-01"})")
            .article;
    BOOST_TEST(article.url == "https://www.nowhere.example/a");
    BOOST_TEST(article.outlet == "Reuters");
    BOOST_TEST(day(article.captured) == "");
}

BOOST_AUTO_TEST_CASE(json_without_a_story_is_none) {
    for (const char* json : {R"({"name":"package","version":"1.0"})", "[1,2", "{}", "null",
                             R"({"title":"Only a title"})", R"({"text":""})"})
        BOOST_TEST(read_told("application/json", json).skipped == "no story's text in it", json);
}

BOOST_AUTO_TEST_CASE(a_date_to_come_or_none_is_no_date) {
    for (const char* date : {"\"2031-01-01\"", "\"soon\"", "\"\"", "12", "null", "\"03/04/2019\""})
        BOOST_TEST(day(read_told("application/json",
                                 std::string(R"({"text":"A ferry.","date":)") + date + "}")
                           .article.published) == "",
                   date);
}

BOOST_AUTO_TEST_CASE(a_text_begins_with_its_headers_or_its_title) {
    struct Row {
        const char *head, *title, *author, *published, *outlet;
    };
    static constexpr Row rows[] = {
        {"Title: Ferry aground\nAuthor: Jane Roe\nDate: 4 May 2019\nSource: Reuters\n\n",
         "Ferry aground", "Jane Roe", "2019-05-04", "Reuters"},
        {"Outlet: Reuters\r\nPublished: 2019-05-04\r\n\r\nFerry aground\r\n\r\n", "Ferry aground",
         "", "2019-05-04", "Reuters"},
        {"Ferry aground\n\n", "Ferry aground", "", "", ""},
        {"\n  Ferry aground\nBy Jane Roe\nMay 4, 2019\n\n", "Ferry aground", "Jane Roe",
         "2019-05-04", ""},
        {"Ferry aground\n4 May 2019\n\n", "Ferry aground", "", "2019-05-04", ""},
        {"Lindau: ferry aground\n\n", "Lindau: ferry aground", "", "", ""},
        {"Source: who leaked it\n\n", "Source: who leaked it", "", "", ""},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.head) {
            const Article article = read_told("text/plain", row.head + text).article;
            BOOST_TEST(article.title == row.title);
            BOOST_TEST((article.authors.empty() ? "" : article.authors.front()) == row.author);
            BOOST_TEST(day(article.published) == row.published);
            BOOST_TEST(article.outlet == row.outlet);
            BOOST_TEST(article.text == text);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_no_story) {
    for (const char* bytes : {"", "\n \n", "Only a title", "Title: a\nDate: 2019\n\n"})
        BOOST_TEST(read_told("text/plain", bytes).skipped == "no story's text in it", bytes);
}

BOOST_AUTO_TEST_CASE(what_a_file_beside_a_text_tells_counts_first) {
    const std::string beside =
        R"({"title":"Ferry aground","author":"Jane Roe","date":"2019-05-04","outlet":"Reuters",)"
        R"("url":"https://one.example/a","text":"Other."})";
    for (const std::string head :
         {"", "FERRY AGROUND!\n\n", "Ferry aground\nBy John Doe\nMay 5, 2019\n\n",
          "Title: Ferry\nDate: 5 May 2019\n\n"}) {
        const Article article = read_told("text/plain", head + text, beside).article;
        BOOST_TEST(article.title == "Ferry aground");
        BOOST_TEST(article.text == text);
        BOOST_TEST(article.authors == std::vector<std::string>{"Jane Roe"},
                   boost::test_tools::per_element());
        BOOST_TEST(day(article.published) == "2019-05-04");
        BOOST_TEST(article.outlet == "Reuters");
        BOOST_TEST(article.url == "https://one.example/a");
    }
    for (const char* other : {"", "{", "[]", "7", R"({"text":"Other."})", "\xFF\xFE"}) {
        const Article article = read_told("text/plain", "Ferry aground\n\n" + text, other).article;
        BOOST_TEST(article.title == "Ferry aground", other);
        BOOST_TEST(article.text == text, other);
    }
    BOOST_TEST(read_told("text/plain", "Another line\n\n" + text, beside).article.text ==
               "Another line\n\n" + text);
    BOOST_TEST(read_told("text/html", "<p>" + text, beside).article.outlet == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_no_story) {
    std::string bytes = "Ferry aground\n\n";
    for (int i = 0; i < 4096; ++i)
        bytes += static_cast<char>(i * 37 % 256);
    BOOST_TEST(read_told("text/plain", bytes).skipped == "not text");
    BOOST_TEST(read_told("text/plain", "%PDF-1.4\n\n" + text).skipped == "not text");
    BOOST_TEST(read_told("text/plain", "Ferry\n\nIt ran \x01 aground. " + text).skipped.empty());
}

BOOST_AUTO_TEST_CASE(json_that_is_too_long_is_told_as_that) {
    const std::string json = R"({"text":")" + std::string(page_limits::bytes, 'x') + R"("})";
    BOOST_TEST(read_told("application/json", json).skipped == "JSON of more than 16 MB");
}

BOOST_AUTO_TEST_SUITE_END()
