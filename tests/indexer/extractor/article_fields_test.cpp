// SPDX-License-Identifier: GPL-3.0-or-later
// Whole small pages: which of several statements a field is taken from.
#include "indexer/extractor/canonical_url.hpp"
#include "indexer/extractor/dates/publication_date.hpp"
#include "indexer/extractor/extractor.hpp"
#include "indexer/extractor/keywords.hpp"
#include "indexer/extractor/language.hpp"
#include "indexer/extractor/title_text.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace newshound;

namespace {

const std::string story =
    "<p>Officials in the capital said on Thursday that the two governments had agreed to speak "
    "about the safety of their networks again, after two years of silence between them.</p>"
    "<p>The talks are to begin in the spring, and engineers of both sides will take part in them, "
    "as they did before the quarrel, a spokesman told reporters after the meeting.</p>";

Article read(const std::string& html, const std::string& address = "") {
    const Page page = {.path = "a.html",
                       .offset = 0,
                       .bytes = html,
                       .address = address,
                       .content_type = "text/html; charset=utf-8",
                       .captured = std::nullopt};
    return extract(page, test::built_in_outlets()).article;
}

std::string skipped(const std::string& html) {
    const Page page = {.path = "a.html",
                       .offset = 0,
                       .bytes = html,
                       .address = {},
                       .content_type = "text/html; charset=utf-8",
                       .captured = std::nullopt};
    return extract(page, test::built_in_outlets()).skipped;
}

std::string published(const std::string& html, const std::string& address = "") {
    const Article article = read(html, address);
    return article.published ? to_iso(*article.published) : "";
}

const Found* found(const Article& article, std::string_view field) {
    for (const Found& each : article.found)
        if (each.field == field) return &each;
    return nullptr;
}

} // namespace

BOOST_AUTO_TEST_SUITE(article_fields)

BOOST_AUTO_TEST_CASE(headlines) {
    const std::pair<std::string, const char*> table[] = {
        {"<title>Talks resume again - Example News</title><h1>Example News</h1><h2>Talks resume "
         "again</h2>",
         "Talks resume again"},
        {"<title>Talks resume | World | Example</title><h1>Talks resume</h1>", "Talks resume"},
        {"<title>Talks resume in spring</title><h1><span class='kicker'>Networks</span> Talks "
         "resume "
         "in spring</h1>",
         "Talks resume in spring"},
        {"<title>x</title><h1><span>17.10.2019</span>Talks to resume in spring</h1>",
         "Talks to resume in spring"},
        {"<meta property='og:site_name' content='Example'><title>Talks resume - Example</title>",
         "Talks resume"},
        {"<title>Talks resume today</title><h1><a href='/'>Our Daily</a></h1><h3>Talks resume "
         "today</h3>",
         "Talks resume today"},
        {"<title>Talks resume today</title><h3>2 Replies to Talks resume today</h3>",
         "Talks resume today"},
        {"<title>Talks resume today</title><h2 class='comments-title'>On Talks resume today</h2>",
         "Talks resume today"},
        {"<title>Talks resume today</title><h2>15 nations: Talks resume today</h2>",
         "15 nations: Talks resume today"},
        // Crumbs, signatures and placeholders in <title>.
        {"<title>BBC NEWS | Business | Talks resume in spring</title>", "Talks resume in spring"},
        {"<title>Daily Post » News » Talks resume in spring</title>", "Talks resume in spring"},
        {"<title>The Globe | Article | Two powers talk again | Jane Roe</title>",
         "Two powers talk again"},
        {"<title>movies / Talks resume by JANE ROE (03/06/00)</title>", "Talks resume"},
        {"<title>AC / DC talk of a return</title>", "AC / DC talk of a return"},
        {"<meta property='og:site_name' content='Daily Post'><title>Mayor fights new law - Daily "
         "Post</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
         "\"Mayor fights new law\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Mayor "
         "fights new law\"}}</script><h1>Mayor fights new law</h1>",
         "Mayor fights new law"},
        {"<meta property='og:site_name' content='Daily Post'><title>Emden - Daily Post</title><img "
         "src='a' alt='Emden'><h1>Emden</h1>",
         "Emden"},
        {"<meta property='og:site_name' content='Daily Post'><title>Daily Post - Print "
         "version</title><h2>Talks resume in spring</h2>",
         "Talks resume in spring"},
        {"<meta name=Headline content='Talks resume in spring'><title>Spring: talks</title>",
         "Talks resume in spring"},
        // Authors behind a headline.
        {"<title>Obituary | Talks in spring | JANE ROE</title><p>By Jane Roe</p>",
         "Obituary | Talks in spring"},
        {"<meta name=author content='Jane Roe'><title>Talks again - Jane Roe</title>",
         "Talks again"},
        {"<title>Talks again - Jane Roe</title>", "Talks again - Jane Roe"},
        // An h1 in other words than the declared headline.
        {"<title>Talks resume today | Daily Post</title><h1>All that is new</h1><font "
         "size=5>Talks resume today</font>",
         "Talks resume today"},
        {"<title>Talks resume today | Daily Post</title><h1>Loading</h1>", "Talks resume today"},
        {"<title>Talks resume today | Daily Post</title><h1>0 Comments</h1>", "Talks resume today"},
        {"<title>Networks: what two capitals plan</title><h1>Enemies will speak again</h1>",
         "Enemies will speak again"},
        // Nothing declared: the largest line before the story, or a picture's words.
        {"<img alt='Daily Post'><title>Daily Post Online</title><font size='+3'><b>Talks resume "
         "in spring</b></font><br><i>By Jane Roe</i>",
         "Talks resume in spring"},
        {"<meta property='og:site_name' content='Daily Post'><title>Daily Post</title><h1><img "
         "alt='Talks resume in spring'></h1>",
         "Talks resume in spring"},
    };
    for (const auto& [head, title] : table)
        BOOST_TEST_CONTEXT(head) BOOST_TEST(read(head + story).title == title);
}

BOOST_AUTO_TEST_CASE(xhtml_names_with_a_prefix_are_html) {
    const Article article =
        read("<x:html xmlns:x='http://www.w3.org/1999/xhtml'><x:h1>Talks resume</x:h1>"
             "<x:p>Officials said so.</x:p></x:html>");
    BOOST_TEST(article.title == "Talks resume");
}

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

BOOST_AUTO_TEST_CASE(bylines) {
    const std::pair<std::string, const char*> table[] = {
        {"<p>By Jane Roe</p>", "Jane Roe"},
        {"<div>By<a href='/author/jane'>Jane Roe</a></div>", "Jane Roe"},
        {"<div>By <a href='/a'>Jane Roe</a> and <a href='/b'>John Doe</a></div>",
         "Jane Roe, John Doe"},
        {"<a rel='author' href='/x'>mikenils</a>", "mikenils"},
        {"<div class='byline'><span class='author'>Jane Roe</span><span "
         "class='role'>Editor</span></div>",
         "Jane Roe"},
        {"<p>Par H\xC3\xA9l\xC3\xA8ne Le Goff, avec Jean-Marc Duval</p>",
         "H\xC3\xA9l\xC3\xA8ne Le Goff, Jean-Marc Duval"},
        {"<p>By Jane Roe Published 10:15 GMT, 4 March 2019</p>", "Jane Roe"},
        {"<p class=byline>Jane Roe Last modified 10:15 GMT, 4 March 2019</p>", "Jane Roe"},
        {"<p class=byline>Jane Roe Publié à 10h15, le 4 mars 2019</p>", "Jane Roe"},
        {"<p class=byline>Jane Roe zuletzt aktualisiert 10:15, 4. März 2019</p>", "Jane Roe"},
        {"<div class=byline><span class=name>Jane Roe</span><span class=title>Canal "
         "editor</span></div>",
         "Jane Roe"},
        // Spans that touch part a name from what else stands there, not a name.
        {"<div class=author><span class=first>Jane</span><span class=last>Roe</span></div>",
         "Jane Roe"},
        {"<div class=author><span class=f>Jane</span><span class=m>R.</span><span "
         "class=l>Roe</span></div>",
         "Jane R. Roe"},
        {"<div class=author><span class=f>Jane</span><span class=l>Roe</span><span "
         "class=t>Editor</span></div>",
         "Jane Roe"},
        {"<div class=byline><span class=l>By</span><span class=n>Jane Roe</span><span "
         "class=s>and</span><span class=n>John Doe</span></div>",
         "Jane Roe, John Doe"},
        {"<div class=byline><span class=n>Jane Roe</span><span class=n>John Doe</span></div>",
         "Jane Roe, John Doe"},
        {"<meta name=author content=admin>", ""},
        {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Barge sinks "
         "below weir\",\"url\":\"https://n.example/b\",\"author\":{\"@type\":\"Person\",\"name\":"
         "\"Otto Brandt\"}}</script><p>By Jane Roe</p>",
         "Jane Roe"},
        {"<div class='comments'><span class='author'>Loud Reader</span></div>", ""},
        {"<p>Nothing here.</p>", ""},
        // Capitalised words beside a date are no author.
        {"<div><span>Climate Change</span> <span>October 17, 2019</span></div>", ""},
        {"<div>College Football | October 17, 2019</div>", ""},
        {"<div>October 17, 2019 | By Jane Roe</div>", "Jane Roe"},
        // Nor are labels and buttons.
        {"<div>Text Size</div>", ""},
        {"<p>By filing a claim early the town saved money.</p>", ""},
        {"<a rel='author' href='/x'>See full bio</a>", ""},
        {"<div class='author-info'>Last Updated: January 7, 2025</div>", ""},
        {"<div class='author'><a href='/u'>Jane "
         "Roe</a><ul><li>Profile</li><li>Follow</li></ul></div>",
         "Jane Roe"},
        {"<div><span class='author'>作者：</span><span>王小明</span></div>", "王小明"},
        // The article's own boxes, whatever they are called.
        {"<aside><address>By <a rel='author' href='/x'>Jane Roe</a></address></aside>", "Jane Roe"},
        {"<div class='headline__footer'><div><div class='byline'>By <a href='/x'>Jane Roe</a></div>"
         "<div>17 October 2019</div><div>Share</div><div>Print</div></div></div>",
         "Jane Roe"},
        {"<pre>TALKS RESUME\n\nBy JANE ROE\nExample Staff\n\n</pre>", "Jane Roe"},
    };
    for (const auto& [line, names] : table) {
        BOOST_TEST_CONTEXT(line) {
            std::string joined;
            for (const std::string& name : read("<h1>Talks resume</h1>" + line + story).authors)
                joined += (joined.empty() ? "" : ", ") + name;
            BOOST_TEST(joined == names);
        }
    }
}

BOOST_AUTO_TEST_CASE(dates) {
    const std::string stamp =
        "<meta property='article:published_time' content='2019-10-18T01:14:05Z'>";
    const std::string head = "<h1>Talks resume</h1>";
    BOOST_TEST(published(head + story) == "");
    BOOST_TEST(published(stamp + head + story) == "2019-10-18T01:14:05Z");
    // The printed local day wins over the UTC stamp near midnight …
    BOOST_TEST(
        published(stamp + head + "<p>October 17, 2019 9:14 p.m.</p>" + story).substr(0, 10) ==
        "2019-10-17");
    // … but not where another print names the stamp's day.
    BOOST_TEST(published(stamp + head + "<p>October 17, 2019</p><p>October 18, 2019</p>" + story)
                   .substr(0, 10) == "2019-10-18");
    BOOST_TEST(published(head + "<p>Veröffentlicht am 17. Oktober 2019</p>" + story) ==
               "2019-10-17");
    BOOST_TEST(published(head + story, "http://e.example/2019/10/17/talks") == "2019-10-17");
    BOOST_TEST(published(head + "<p>The mayor was born there on 3 May 1947.</p>" + story) == "");
    BOOST_TEST(published(head + "<p>4 มีนาคม 2562</p>" + story) == "2019-03-04");
    BOOST_TEST(published(head + story +
                         "<aside class=related><ul><li>Rain <time datetime=2020-01-02>2 "
                         "January</time><li>Sun <time datetime=2020-01-03>3 "
                         "January</time></ul></aside>") == "");
    const Article changed =
        read(head + "<p>Published 17 October 2019</p><p>Updated 19 October 2019</p>" + story);
    BOOST_REQUIRE(changed.updated.has_value());
    BOOST_TEST(to_iso(*changed.published) == "2019-10-17");
    BOOST_TEST(to_iso(*changed.updated) == "2019-10-19");
}

BOOST_AUTO_TEST_CASE(dates_of_one_moment_are_joined) {
    const auto stamp = [](const char* date) {
        return std::string("<meta property='article:published_time' content='") + date + "'>";
    };
    const std::string head = "<h1>Talks resume</h1>";
    const std::string address = "http://e.example/2019/10/17/talks";
    // The day of the address takes the clock that another statement has.
    BOOST_TEST(
        published(head + "<time datetime='2019-10-17T21:14:05-04:00'>Thursday</time>" + story,
                  address) == "2019-10-17T21:14:05-04:00");
    BOOST_TEST(published("<meta name=parsely-pub-date content='2019-10-17T21:14:05Z'>" + head +
                             "<p>17 October 2019</p>" + story,
                         address) == "2019-10-17T21:14:05Z");
    BOOST_TEST(
        published(head + "<div itemprop=datePublished content='2019-10-17T21:14'></div>" + story,
                  address) == "2019-10-17T21:14");
    // The same moment in UTC and in local time.
    BOOST_TEST(published(stamp("2019-10-18T01:14:05Z") + head +
                         "<time datetime='2019-10-17T21:14:05-04:00'>Thursday</time>" + story) ==
               "2019-10-17T21:14:05-04:00");
    BOOST_TEST(published(stamp("2019-10-18T01:14:05Z") + head +
                         "<p>Published October 17, 2019 9:14 p.m.</p>" + story) ==
               "2019-10-17T21:14:05-04:00");
    // Another day's clock is of no use.
    BOOST_TEST(published(head + "<time datetime='2019-10-19T21:14:05Z'>Saturday</time>" + story,
                         address) == "2019-10-17");
    // Arab papers name the month twice.
    BOOST_TEST(published(head + "<p>24 نيسان / أبريل 2020 09:22</p>" + story).substr(0, 10) ==
               "2020-04-24");
    // A far date does not keep the date of change out.
    BOOST_TEST(published(head + "<p>Updated May 6, 2025</p>" + story +
                         "<footer>3 May 2001</footer>") == "2025-05-06");
}

BOOST_AUTO_TEST_CASE(relative_dates_need_the_capture) {
    const std::string page = "<h1>Talks resume</h1><p>2 days ago</p>" + story;
    const std::string capture = "<input id='wmtbURL' value='http://n.example/a'><a "
                                "href='/web/20191019120000/http://n.example/'>"
                                "x</a>";
    BOOST_TEST(published(page) == "");
    BOOST_TEST(published(capture + page) == "2019-10-17");
}

BOOST_AUTO_TEST_CASE(an_unsure_date_stands_only_under_found) {
    const Article article =
        read("<h1>Talks resume</h1>" + story + "<div>" + std::string(200, ' ') +
             "<ul><li>one</li><li>two</li></ul></div><footer>3 May 2001</footer>");
    BOOST_TEST(!article.published.has_value());
}

BOOST_AUTO_TEST_CASE(every_field_says_where_it_is_from) {
    const Article article = read("<html lang='en'><meta property='og:site_name' content='Example'>"
                                 "<h1 class='head'>Talks resume</h1><p>By Jane Roe</p>" +
                                 story);
    for (const char* field : {"title", "outlet", "lang", "authors"})
        BOOST_TEST_CONTEXT(field) BOOST_TEST((found(article, field) != nullptr));
    BOOST_TEST(found(article, "title")->element == "h1.head");
    BOOST_TEST(found(article, "authors")->rule == "printed byline");
}

BOOST_AUTO_TEST_CASE(outlets) {
    BOOST_TEST(
        read("<meta property='og:site_name' content='Example News | All that matters'>" + story)
            .outlet == "Example News");
    BOOST_TEST(read("<title>Talks - Example News</title>" + story, "http://examplenews.example/a")
                   .outlet == "Example News");
    BOOST_TEST(read(story, "http://www.nytimes.com/a").outlet == "The New York Times");
    // One name for one outlet.
    BOOST_TEST(read("<meta property='og:site_name' content='NYTimes.com'>" + story,
                    "http://www.nytimes.com/a")
                   .outlet == "The New York Times");
    // What is no name, and what other fields hold, gives way to the host.
    for (const char* none : {"Home", "http://www.e.example", "{{site}}", "Talks resume"})
        BOOST_TEST_CONTEXT(none)
    BOOST_TEST(
        read("<meta property='og:title' content='Talks resume'><meta property='og:site_name' "
             "content='" +
                 std::string(none) + "'><h1>Talks resume</h1>" + story,
             "http://www.e.example/a")
            .outlet == "e.example");
    BOOST_TEST(read(story).outlet == "");
}

BOOST_AUTO_TEST_CASE(languages_by_declaration_and_words) {
    BOOST_TEST(read("<html lang='en-GB'>" + story).language == "en");
    BOOST_TEST(read("<html lang='de'>" + story).language == "en"); // the words say so
    BOOST_TEST(read(story).language == "en");
    BOOST_TEST(language_code("de_AT") == "de");
    BOOST_TEST(language_code("German") == "de");
    BOOST_TEST(language_code("nb-NO") == "no");
    BOOST_TEST(language_code("xx") == "");
}

BOOST_AUTO_TEST_CASE(addresses) {
    BOOST_TEST(
        read("<link rel='canonical' href='/a?utm_source=x#top'>", "http://e.example/b").url ==
        "http://e.example/a");
    BOOST_TEST(read("<link rel='canonical' href='http://e.example/'>", "http://e.example/b").url ==
               "http://e.example/b");
}

BOOST_AUTO_TEST_CASE(sections) {
    const std::string head = "<h1>Talks resume</h1><p><a href='/c/world' rel='category tag'>World"
                             "</a> <a href='/t/talks' rel='tag'>talks</a></p>";
    BOOST_TEST(read(head + story).section == "World");
    BOOST_TEST(
        read("<meta property='article:section' content='Politics'>" + head + story).section ==
        "Politics");
}

BOOST_AUTO_TEST_CASE(small_parts) {
    BOOST_TEST((split_keywords("a, B; b\nc,") == std::vector<std::string>{"a", "B", "c"}));
    BOOST_TEST(title_parts("A - B | C").size() == 3u);
    BOOST_TEST(title_parts("A-B").size() == 1u);
}

BOOST_AUTO_TEST_CASE(parts_of_a_story_on_several_pages) {
    struct Row {
        const char* address;
        const char* links;
        const char* part;
        const char* story;
    };
    const Row rows[] = {
        {"https://n.example/dock?page=2", "<a href='?page=1'>1</a> 2 <a href='?page=3'>3</a>",
         "2/3", "https://n.example/dock"},
        {"https://n.example/dock", "1 <a href='/dock?page=2'>2</a>", "1/2",
         "https://n.example/dock"},
        {"https://n.example/dock", "<link rel=prev href='/dock?page=1'>", "2/2",
         "https://n.example/dock"}, // page 2 declares the address of page 1
        {"https://n.example/dock/page/3/",
         "<a href='/dock/'>Previous</a><a href='/dock/page/2/'>2</a>", "3/3",
         "https://n.example/dock"},
        {"https://n.example/dock-2.html",
         "<a href=dock.html>zur\xC3\xBC"
         "ck</a>",
         "2/2", "https://n.example/dock.html"},
        {"https://n.example/a/seite-2.html", "<a href='/a/seite-3.html'>weiter</a>", "2/3",
         "https://n.example/a.html"},
        {"https://n.example/a_sida_2", "<a href='/a_sida_3'>3</a>", "2/3", "https://n.example/a"},
        {"https://n.example/dock",
         "<a href='/dock/2'>N\xC3\xA4"
         "chste Seite</a>",
         "1/2", "https://n.example/dock"},
        {"https://n.example/dock", "<a href='/dock?cpage=2'>2</a>", "", ""},
        {"https://n.example/dock", "<a href='/other?page=2'>2</a>", "", ""},
        {"https://n.example/2019/10/17", "<a href='/2019/10/18'>Next</a>", "", ""},
        {"https://n.example/dock", "<a href='/dock?page=2'>A picture of the dock</a>", "", ""},
        // Numbers of stories, and pages of lists.
        {"https://n.example/?p=45", "<a href='/?p=44'>Previous</a><a href='/?p=46'>Next</a>", "",
         ""},
        {"https://n.example/paper/?p=45", "<a href='?p=44'>Previous</a><a href='?p=46'>Next</a>",
         "", ""},
        {"https://n.example/news/12",
         "<a rel=prev href='/news/11'>x</a><a rel=next "
         "href='/news/13'>x</a>",
         "", ""},
        {"https://n.example/story.php?p=3", "<a href='story.php?p=4'>Next</a>", "", ""},
        {"https://n.example/news/dock/3", "<a href='/news/dock/2'>2</a><a href='/news/dock'>1</a>",
         "3/3", "https://n.example/news/dock"},
        {"https://n.example/story.php?id=7&p=3", "<a href='?id=7&p=2'>2</a>", "3/3",
         "https://n.example/story.php?id=7"},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.address << " " << row.links) {
            const Article article =
                read("<h1>Dock to close for two winters</h1>" + story + row.links, row.address);
            const Found* const part = found(article, "part");
            const Found* const whole = found(article, "part of");
            BOOST_TEST((part ? part->value : "") == row.part);
            BOOST_TEST((whole ? whole->value : "") == row.story);
        }
    }
}

BOOST_AUTO_TEST_CASE(files_of_several_stories_are_told) {
    const auto story_below = [](const std::string& headline) {
        return "<p><b>" + headline + "</b></p>" + story;
    };
    const auto heads = [&](const std::string& one, const std::string& other) {
        return "<p>" + one + "</p>" + story_below("Talks resume") + "<p>" + other + "</p>" +
               story_below("Talks fail");
    };
    const auto ends = [&](const std::string& one, const std::string& other) {
        return story_below("Talks resume") + "<p>" + one + "</p>" + story_below("Talks fail") +
               "<p>" + other + "</p>";
    };
    const std::string fields = "<p>Publication title: Daily Post</p><p>ISSN: 12345678</p>";
    const std::pair<std::string, const char*> table[] = {
        {heads("Document 1 of 25", "Document 2 of 25"), "several stories in one file"},
        {heads("1 of 25 DOCUMENTS", "2 of 25 DOCUMENTS"), "several stories in one file"},
        {heads("Dokument 1 von 25", "Dokument 2 von 25"), "several stories in one file"},
        {ends("LOAD-DATE: October 17, 2019", "LOAD-DATE: October 18, 2019"),
         "several stories in one file"},
        {ends("Document NEWS000020191017efah0001x", "Document NEWS000020191018efah0002y"),
         "several stories in one file"},
        {ends("Dokument NEWS000020191017efah0001x", "Dokument NEWS000020191018efah0002y"),
         "several stories in one file"},
        {ends(fields + "<p>Accession number: 12</p>", fields + "<p>Accession number: 13</p>"),
         "several stories in one file"},
        {"<h1>Talks resume</h1>" + heads("Document 1 of 25", ""), ""}, // one of them, saved alone
        {"<h1>Talks resume</h1>" + heads("Page 1 of 3", "Page 2 of 3"), ""},
        // One story, with a list beside it, papers inside, or objects that it tells of.
        {"<h1>Talks resume</h1>" + story +
             "<ul><li>Article 1 of 3<li><a href=/1>Talks fail again and again in the capital</a>"
             "<li>Article 2 of 3<li><a href=/2>Talks begin again</a><li>Article 3 of 3</ul>",
         ""},
        {"<ul><li>Article 1 of 3<li>Talks fail<li>Article 2 of 3<li>Talks begin<li>Article 3 of "
         "3</ul><h1>Talks resume</h1>" +
             story,
         ""},
        {"<h1>Talks resume</h1>" + story + "<p>Document 1 of 3</p><p>A letter</p>" + story +
             "<p>Document 2 of 3</p><p>A note</p>" + story,
         ""},
        {"<h1>Talks resume</h1>" + ends("Accession number: 12", "Accession number: 13"), ""},
        {"<h1>Talks resume</h1>" + story + "<p>Document 2 of 3</p><p>Document 1 of 3</p>", ""},
    };
    for (const auto& [html, reason] : table)
        BOOST_TEST_CONTEXT(html) BOOST_TEST(skipped(html) == reason);
}

BOOST_AUTO_TEST_CASE(hostile_pages_take_linear_time) {
    const auto many = [](int count, const std::function<std::string(std::string)>& piece) {
        std::string html;
        for (int i = 2; i < count; ++i)
            html += piece(std::to_string(i));
        return html;
    };
    // Passes that look back, or at the whole page for each piece, would take minutes.
    read("<div>" + many(200'000, [](const std::string&) {
             return "<span class=byline><li>Jane Roe</span>";
         }));
    skipped(many(99'999, [](const std::string& number) {
        return "<p>Document 1 of " + number + "</p><p>Document 2 of " + number + "</p>";
    }));
    read("<p>Talks</p>" +
         many(400'000, [](const std::string&) { return "<!--saved from x://-->"; }) + "<p>End</p>");
}

BOOST_AUTO_TEST_SUITE_END()
