// SPDX-License-Identifier: GPL-3.0-or-later
// Whole pages of plain values. How they look and work is tested in a browser: tests/web/.
#include "common/text/fault.hpp"
#include "searcher/server/web/article_page.hpp"
#include "searcher/server/web/coverage_page.hpp"
#include "searcher/server/web/entity_page.hpp"
#include "searcher/server/web/help_page.hpp"
#include "searcher/server/web/search_page.hpp"
#include "searcher/server/web/timeline_svg.hpp"
#include "tests/support/has.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using newshound::test::has;

namespace {

const std::string hostile = "</title><script>alert(1)</script>\"><b onload='x'>";

Result hostile_result() {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.article.title = hostile;
    result.article.text = hostile + " text";
    result.article.outlet = hostile;
    result.article.authors = {hostile};
    result.article.description = hostile;
    result.article.url = "javascript:alert(1)";
    result.article.language = hostile;
    result.article.captions = {hostile};
    result.article.found = {{hostile, hostile, hostile, hostile, 0.5}};
    result.article.entities = {{.name = hostile, .text = hostile, .start = 0, .end = 9}};
    Quotation quote{};
    quote.text = hostile;
    quote.speakers = {{hostile, hostile}, {hostile, hostile}};
    quote.end = 9;
    result.article.quotes = {quote};
    result.quotes = {0};
    result.snippet.text = hostile;
    return result;
}

Timeline two_years() {
    Timeline timeline;
    timeline.bins = {{.start = {.year = 2018}, .count = 4, .archive = 8},
                     {.start = {.year = 2019}, .count = 0, .archive = 0},
                     {.start = {.year = 2020}, .count = 2, .archive = 2}};
    return timeline;
}

SearchPage hostile_search() {
    SearchPage page;
    page.state.words = hostile;
    page.state.chosen = {{"person", hostile}};
    page.state.date = hostile;
    page.results.total = 1;
    page.results.did_you_mean = hostile;
    page.results.notes = {hostile};
    page.results.facets = {{.field = "person", .values = {{hostile, 3}, {"B", 2}}, .distinct = 2}};
    page.results.timeline = two_years();
    page.results.results = {hostile_result()};
    return page;
}

SearchPage hostile_quotations() {
    SearchPage page = hostile_search();
    page.state.quotes = true;
    return page;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pages)

BOOST_AUTO_TEST_CASE(nothing_of_an_archive_becomes_markup) {
    const PageContext context;
    ArticlePage article;
    article.result = hostile_result();
    article.marks = {.names = true, .quotes = true, .hits = true};
    EntityProfile profile;
    profile.name = hostile;
    profile.total = 1;
    profile.quotes = {{article.result.article.quotes.front(),
                       hostile,
                       {.id = hostile, .title = hostile, .outlet = hostile, .published = {}},
                       article.result.article.entities}};
    OutletCoverage outlet;
    outlet.outlet = hostile;
    outlet.days[100] = 2;
    const std::string pages[] = {
        write_search_page(context, hostile_search()),
        write_search_page(context, hostile_quotations()),
        write_article_page(context, article),
        write_entity_page(context, "person", hostile, profile),
        write_coverage_page(context, outlet),
        write_coverage_list(context, {.outlets = {outlet}, .find = hostile}),
        write_query_error_page(context, hostile_search().state,
                               query_fault("no-word", {hostile}, hostile, 3)),
        write_message_page(context, hostile, hostile)};
    for (const std::string& page : pages) {
        BOOST_TEST(!has(page, "<script>"));
        BOOST_TEST(!has(page, "javascript:alert"));
        BOOST_TEST(!has(page, "<b onload"));
        BOOST_TEST(!has(page, " style="));
        BOOST_TEST(has(page, "&lt;script&gt;"));
    }
}

BOOST_AUTO_TEST_CASE(a_quotation_says_who_found_its_speaker_and_how_sure_that_is) {
    SearchPage page;
    page.state.quotes = true;
    page.state.words = "said:moon";
    page.results.total = 1;
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.article.text = "“The moon,” Bo said.";
    result.article.quotes = {
        {.text = "The moon,", .speakers = {{"Bo", "mayor"}}, .cue = "said", .start = 1, .end = 10}};
    result.quotes = {0};
    result.quote_hits = {{5, 9}};
    page.results.results = {result};
    std::string shown = write_search_page({}, page);
    BOOST_TEST(has(shown, "<p>The <mark>moon</mark>,</p>"));
    BOOST_TEST(has(shown, "<a href=\"/?by=Bo\" dir=\"auto\">Bo</a>, "));
    page.results.results[0].article.entities = {{.name = "Bo", .text = "Bo"}};
    shown = write_search_page({}, page);
    BOOST_TEST(has(shown, "<a href=\"/entity?person=Bo\" dir=\"auto\">Bo</a>, "));
    BOOST_TEST(has(shown, "Attributed by machine, 97 % sure"));
    BOOST_TEST(has(shown, "1 quotation<"));
    BOOST_TEST(!has(shown, "format=ris"));
    BOOST_TEST(!has(shown, "rel=\"alternate\" type=\"application/atom+xml\"")); // nor a feed
    page.state.quotes = false;
    const std::string articles = write_search_page({}, page);
    BOOST_TEST(has(articles, "rel=\"alternate\" type=\"application/atom+xml\""));
}

BOOST_AUTO_TEST_CASE(an_entry_says_so_of_its_quotations_too) {
    EntityProfile profile;
    profile.name = "Bo";
    profile.total = 1;
    Quotation quotation{};
    quotation.text = "Der Mond,";
    quotation.speakers = {{"Bo", "Bürgermeister"}, {"Ann Lee"}};
    profile.quotes = {{quotation,
                       "de",
                       {.id = "k3", .title = "", .outlet = "", .published = {}},
                       {{.name = "Bo", .text = "Bo"}}}};
    const std::string shown = write_entity_page({}, "person", "Bo", profile);
    BOOST_TEST(has(shown, "<blockquote lang=\"de\" dir=\"auto\"><p>Der Mond,</p>"));
    BOOST_TEST(has(shown,
                   "dir=\"auto\">Bo</a>, <span lang=\"de\" dir=\"auto\">Bürgermeister</span>; "
                   "<a href=\"/?by=Ann%20Lee\" dir=\"auto\">Ann Lee</a> <span"));
    BOOST_TEST(has(shown, "Attributed by machine, 93 % sure"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_query_is_told_in_the_page_s_language) {
    PageContext context;
    context.texts = Texts("de");
    const std::string shown =
        write_query_error_page(context, {}, query_fault("no-word", {"&"}, "&", 0));
    BOOST_TEST(
        has(shown, "<p class=\"reason\">„&amp;“ enthält kein Wort, das man suchen könnte</p>"));
}

BOOST_AUTO_TEST_CASE(bars_are_links_and_the_table_has_the_same) {
    HtmlWriter html;
    SearchState state;
    state.words = "eclipse";
    write_timeline(html, {}, state, two_years());
    const std::string drawing = html.take();
    BOOST_TEST(has(drawing, "<a href=\"/?q=eclipse&amp;date=2018\" tabindex=\"-1\""));
    BOOST_TEST(has(drawing, "<title>2018: 4 articles</title>"));
    BOOST_TEST(has(drawing, "class=\"gap\""));
    BOOST_TEST(has(drawing, "<td>4</td><td>50\u00A0%</td>"));
}

BOOST_AUTO_TEST_CASE(years_without_an_article_are_drawn) {
    OutletCoverage outlet{};
    outlet.outlet = "Post";
    for (const int year : {1990, 1991, 1993, 1999})
        outlet.days[day_number({.year = year, .month = 5, .day = 1})] = 1;
    outlet.looked_at = {day_number({.year = 1989}),
                        day_number({.year = 2001, .month = 1, .day = 2})};
    const std::string page = write_coverage_page({}, outlet);
    for (const std::string_view years : {">1989<", ">1992<", ">1994–1998<", ">2000–2001<"})
        BOOST_TEST(has(page, std::string(years) + "/th><td class=\"level-0\" colspan=\"12\">none"),
                   years);
    const std::string list = write_coverage_list({}, {.outlets = {outlet}});
    BOOST_TEST(has(list, "viewBox=\"0 0 13 1\""));
    BOOST_TEST(has(list, "d=\"M1 0h1v1h-1zM2 0h1v1h-1zM4 0h1v1h-1zM10 0h1v1h-1z\""));
    BOOST_TEST(has(list, "href=\"/coverage?outlet=Post\""));
}

BOOST_AUTO_TEST_CASE(a_long_list_of_outlets_is_read_by_pages) {
    CoverageList list;
    for (int i = 0; i < 120; ++i)
        list.outlets.emplace_back().outlet = "Outlet " + std::to_string(i);
    const auto rows = [](const std::string& page) {
        std::size_t count = 0;
        for (std::size_t at = page.find("<tr><th scope=\"row\""); at != page.npos;
             at = page.find("<tr><th scope=\"row\"", at + 1))
            ++count;
        return count;
    };
    const std::string first = write_coverage_list({}, list);
    BOOST_TEST(rows(first) == 50U);
    BOOST_TEST(has(first, "href=\"/coverage?offset=50\""));
    list.offset = 1000; // behind the end: the last page
    BOOST_TEST(rows(write_coverage_list({}, list)) == 20U);
    list.outlets.clear();
    list.find = "nobody";
    BOOST_TEST(has(write_coverage_list({}, list), "No publication has this in its name."));
}

BOOST_AUTO_TEST_CASE(days_are_written_as_the_query_language_has_them) {
    const Date date = {.year = 1994, .month = 5, .day = 6};
    BOOST_TEST(date_words(TimeUnit::day, date) == "1994-05-06");
    BOOST_TEST(date_words(TimeUnit::month, date) == "1994-05");
    BOOST_TEST(date_words(TimeUnit::year, date) == "1994");
    BOOST_TEST(date_words(TimeUnit::decade, date) == "1990s");
}

BOOST_AUTO_TEST_CASE(links_carry_the_base_the_language_and_the_database) {
    PageContext context;
    context.base = "/archive";
    context.kept = {{"ui", "de"}, {"database", "old"}};
    BOOST_TEST(page_link(context, "/help") == "/archive/help?ui=de&database=old");
    BOOST_TEST(article_link(context, "k3", read_state({{"q", "a b"}, {"offset", "10"}}), 12) ==
               "/archive/article/k3?q=a%20b&hit=12&ui=de&database=old");
    context.texts = Texts("de");
    BOOST_TEST(has(write_help_page(context, {}), "Hilfe"));
}

BOOST_AUTO_TEST_CASE(an_article_page_serves_reference_managers) {
    ArticlePage page;
    page.result.id = "k3v9x2m4p7q1";
    page.result.article.title = "Moon & Mars";
    page.result.article.text = "Text.";
    page.result.article.outlet = "The Post";
    page.result.article.published = Date{.year = 1969, .month = 7, .day = 21};
    page.result.article.url = "https://example.org/moon";
    PageContext context;
    context.replay = "https://web.archive.org/web/";
    const std::string html = write_article_page(context, page);
    for (const std::string_view part :
         {"<meta name=\"citation_title\" content=\"Moon &amp; Mars\"/>",
          "<meta name=\"citation_publication_date\" content=\"1969/07/21\"/>",
          "<meta name=\"DC.publisher\" content=\"The Post\"/>", "\"@type\":\"NewsArticle\"",
          "rft.title=Moon%20%26%20Mars", "href=\"https://example.org/moon\"",
          "href=\"https://web.archive.org/web/https://example.org/moon\""})
        BOOST_TEST(has(html, part), part);
}

BOOST_AUTO_TEST_CASE(marks_are_read_from_the_address) {
    BOOST_TEST(read_marks({}).hits);
    BOOST_TEST(!read_marks({}).names);
    const ShownMarks marks = read_marks({{"marks", "none"}, {"marks", "quotes"}});
    BOOST_TEST((!marks.hits && !marks.names && marks.quotes));
}

BOOST_AUTO_TEST_SUITE_END()
