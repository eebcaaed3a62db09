// SPDX-License-Identifier: GPL-3.0-or-later
// Small pages: which of several dates is the story's, and which are none.
#include "indexer/extractor/article_fields.hpp"
#include "indexer/extractor/dates/publication_date.hpp"
#include "indexer/page.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

constexpr Date today{.year = 2024, .month = 5, .day = 1};

std::string ld(const std::string& date, const std::string& modified = "") {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"" +
           date + "\"" + (modified.empty() ? "" : ",\"dateModified\":\"" + modified + "\"") +
           "}</script>";
}

PageDates dates_of(const std::string& html, const std::string& address, std::string_view language) {
    HtmlDocument document("<html><body><h1>Talks resume</h1>" + html + "</body></html>");
    Page page;
    page.address = address;
    PageReading reading = begin_reading(document, page);
    reading.language = std::string(language);
    reading.today = today;
    return find_dates_of(reading);
}

std::string published(const std::string& html, const std::string& address = "",
                      std::string_view language = "en") {
    const PageDates dates = dates_of(html, address, language);
    const bool sure = dates.published && dates.published->from.confidence >= least_date_confidence;
    return sure ? to_iso(dates.published->date) : "none";
}

struct Row {
    std::string html;
    const char* date;
};

} // namespace

BOOST_AUTO_TEST_SUITE(publication_date)

BOOST_AUTO_TEST_CASE(a_number_in_the_address_needs_another_date) {
    const std::string number = "http://e.example/world-20031111";
    const std::string slug = "http://e.example/final-2019-10-19-guide";
    BOOST_TEST(published("", number) == "none");
    BOOST_TEST(published("<p>19 November 2012</p>", number) == "2012-11-19");
    BOOST_TEST(published("<p>11 November 2003</p>", number) == "2003-11-11");
    BOOST_TEST(published("<p>Published 14 October 2019</p>", slug) == "2019-10-14");
    // Segments of their own keep their weight.
    BOOST_TEST(published("<p>19 November 2012</p>", "http://e.example/2003/11/11/x") ==
               "2003-11-11");
}

BOOST_AUTO_TEST_CASE(placeholders_and_days_to_come_never_win) {
    const std::string printed = "<p class='date'>12 March 2015</p>";
    for (const char* none :
         {"1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "1900-01-01", "0001-01-01",
          "9999-12-31T23:59:59Z", "0000-00-00", "1899-12-30", "2024-05-03", "2076-07-01"}) {
        BOOST_TEST_CONTEXT(none) {
            BOOST_TEST(published(ld(none) + printed) == "2015-03-12");
            BOOST_TEST(published(ld(none)) == "none");
        }
    }
    BOOST_TEST(published(ld("2024-05-02")) == "2024-05-02"); // it may be tomorrow there
}

BOOST_AUTO_TEST_CASE(numeric_dates_follow_the_order_that_the_page_tells) {
    const Row table[] = {
        {"<p>04/03/2019</p>", "2019-04-03"},
        {"<p>Published: 04/03/2019 | Updated: 25/03/2019</p>", "2019-03-04"},
        {"<p>04/03/2019</p><footer>25/03/2019</footer>", "2019-03-04"},
        // Two orders tell nothing.
        {"<p>04/03/2019</p><footer>25/03/2019</footer><footer>03/26/2019</footer>", "2019-04-03"},
        {"<p>12/24/48</p>", "1948-12-24"},
        {"<p>12/24/23</p>", "2023-12-24"},
    };
    for (const Row& row : table)
        BOOST_TEST_CONTEXT(row.html) {
            const PageDates dates = dates_of(row.html, "", "en");
            BOOST_REQUIRE(dates.published.has_value());
            BOOST_TEST(to_iso(dates.published->date) == row.date);
        }
}

BOOST_AUTO_TEST_CASE(history_that_the_story_tells_is_no_date_of_it) {
    BOOST_TEST(published("<p>Today in History: February 15, 1898</p><p>15 February 2012</p>") ==
               "2012-02-15");
    BOOST_TEST(published("<p>On February 15, 1898, a ship went down in the harbour of the town and "
                         "nobody ever learned the reason why it did so.</p>") == "none");
    BOOST_TEST(published("<p>Published February 15, 1898</p>") == "1898-02-15");
}

BOOST_AUTO_TEST_CASE(no_story_changes_before_it_appears) {
    const PageDates both = dates_of(ld("2019-10-17", "2019-10-16"), "", "en");
    BOOST_TEST(to_iso(both.published->date) == "2019-10-17");
    BOOST_TEST(!both.updated.has_value());
    const PageDates same_day =
        dates_of(ld("2019-10-17T12:00:00Z", "2019-10-17T11:59:00Z"), "", "en");
    BOOST_TEST(same_day.updated.has_value());
    // The stamp of the change is surer than a print far from the headline.
    const PageDates print = dates_of(
        "<meta property='article:modified_time' content='2012-03-04'><p>17 October 2019</p>", "",
        "en");
    BOOST_TEST(to_iso(print.published->date) == "2012-03-04");
}

BOOST_AUTO_TEST_CASE(months_and_years_stay_what_they_are) {
    BOOST_TEST(published(ld("1896-02")) == "1896-02");
    BOOST_TEST(published(ld("1896")) == "1896");
    BOOST_TEST(published(ld("2019-10") + "<p>17 October 2019</p>") == "2019-10-17");
    BOOST_TEST(published(ld("2019") + "<p>Published 17 October 2018</p>") == "2018-10-17");
}

BOOST_AUTO_TEST_CASE(other_calendars_in_what_is_declared) {
    BOOST_TEST(published(ld("2562-10-17T15:05:00+07:00"), "", "th") == "2019-10-17T15:05:00+07:00");
    BOOST_TEST(published(ld("2562-10-17"), "", "en") == "none");
    BOOST_TEST(published(ld("1398-07-25"), "", "fa") == "2019-10-17");
    BOOST_TEST(published(ld("1398-02-31"), "", "fa") == "2019-05-21");
}

BOOST_AUTO_TEST_CASE(a_part_of_the_title_may_be_the_date) {
    const Row table[] = {
        {"<title>Talks resume | World | 06.05.2020 | Example</title>", "2020-05-06"},
        {"<title>Talks resume (05/16/20)</title>", "2020-05-16"},
        {"<title>2020-05-06: Talks resume</title>", "2020-05-06"},
        {"<title>Talks of 6 May 2020 resume</title>", "none"},
        {"<title>Today in History - May 6, 1898</title>", "none"},
    };
    for (const Row& row : table)
        BOOST_TEST_CONTEXT(row.html) BOOST_TEST(published(row.html) == row.date);
}

BOOST_AUTO_TEST_SUITE_END()
