// SPDX-License-Identifier: GPL-3.0-or-later
// Whole small pages: which are articles, and that their stories are whole.
#include "tests/indexer/extractor/small_pages.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

using namespace newshound;
using test::read;
using test::skipped;
using test::story;

BOOST_AUTO_TEST_SUITE(page_kind)

BOOST_AUTO_TEST_CASE(stories_are_not_cut) {
    const std::string begin = "Officials in the capital";
    const std::string end = "told reporters after the meeting.";
    std::string deep;
    for (int i = 0; i < 1'500; ++i)
        deep += "<div>";
    const std::string more =
        "<p>The old agreement ended when both sides called their envoys home, and nobody had "
        "spoken of it since then in public, as far as is known.</p>";
    const std::pair<std::string, std::string> around[] = {
        {"<x-story><template shadowrootmode=open>", "</template></x-story>"},
        {"<div id=app></div><noscript>", "</noscript>"},
        {"<p>It is <a href=\"/a.html>said</a>.</p>", "<a href=\"/b.html\">x</a>"},
        {"<p>It is said.</p><!-- ad <div class=ad>Buy</div>\n", ""},
        {"<div class=comment>", "</div>"},
        {"<div id=main class='post comments-open'>", "</div>"},
        {deep, ""},
    };
    for (const auto& [before, after] : around) {
        BOOST_TEST_CONTEXT(before.substr(0, 40)) {
            const Article article = read("<h1>Talks resume</h1>" + before + story + more + after);
            BOOST_TEST(article.text.find(begin) != std::string::npos);
            BOOST_TEST(article.text.find(end) != std::string::npos);
            BOOST_TEST(article.text.find("The old agreement") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(lists_are_no_articles_and_short_stories_are) {
    std::string menu;
    std::string teasers;
    for (int i = 0; i < 60; ++i)
        menu += "<div><a href='/s/" + std::to_string(i) +
                "'>Another headline of the day that is rather long</a></div>";
    for (int i = 0; i < 6; ++i)
        teasers += "<div><h2><a href='/s/" + std::to_string(i) +
                   "'>Volunteers to count gulls again</a></h2><p>In part " + std::to_string(i) +
                   " officials said that the two governments had agreed to speak again, after "
                   "years of silence …</p></div>";
    const std::string brief = "<h1>Talks resume</h1><p>17 October 2019</p><p>They speak again.</p>";
    const std::pair<std::string, const char*> table[] = {
        {"<h1>Local News</h1>" + teasers, "index page"},
        {"<meta property='og:type' content='article'><h1>Local News</h1>" + teasers, ""},
        {"<script type='application/ld+json'>{\"@type\": "
         "\"CollectionPage\"}</script><h1>Local</h1>" +
             story,
         "index page"},
        {"<h1>Local</h1><p>They speak again.</p>" + menu, "index page"},
        {brief + menu, ""},
        {"<link rel=canonical href='https://a.example/2019/3/5/x'><h1>Local</h1><p>They "
         "speak.</p>" +
             menu,
         ""},
        {"<h1>Page not found</h1><p>Sorry.</p>", "error page"},
        {"<h1>The page you are looking for does not exist</h1><p>Sorry.</p>", "error page"},
        {"<h1>Sorry, that page can\xE2\x80\x99t be found | Example</h1><p>Sorry.</p>",
         "error page"},
        {"<h1>Diese Seite existiert nicht mehr</h1><p>Leider.</p>", "error page"},
        {"<h1>Die Seite, die Sie suchen, wurde nicht gefunden</h1><p>Leider.</p>", "error page"},
        {"<h1>Cette page n\xE2\x80\x99"
         "existe plus</h1><p>Pardon.</p>",
         "error page"},
        {"<h1>Strona nie została znaleziona</h1><p>Szukaj.</p>", "error page"},
        {"<h1>Страница не найдена</h1><p>Поиск.</p>", "error page"},
        {"<h1>Sorry, we couldn't find that page</h1><p>Try the search.</p>", "error page"},
        {"<h1>We can't find the page you're looking for</h1><p>Try.</p>", "error page"},
        {"<h1>We couldn't find the page boy who rode north</h1><p>He was in the wood.</p>", ""},
        {"<h1>Die letzte Seite der Chronik existiert nicht mehr</h1><p>Sie verbrannte.</p>", ""},
        {"<h1>Campaign money could not be found</h1><p>Nobody knows where it is.</p>", ""},
        {"<h1>Front-page editor who could not be found is back</h1><p>He was in the wood.</p>", ""},
        {"<h1>Gone</h1><p>By Jane Roe</p><p>The old bridge is no more.</p>", ""},
        {"<meta http-equiv=refresh content='0;url=https://a.example/b'><h1>Talks</h1><p>Moved.</p>",
         "redirect"},
        {"<meta http-equiv=refresh content='300;url=https://a.example/b'><h1>Talks</h1>" + story,
         ""},
    };
    for (const auto& [html, reason] : table)
        BOOST_TEST_CONTEXT(html.substr(0, 60)) BOOST_TEST(skipped(html) == reason);
}

BOOST_AUTO_TEST_SUITE_END()
