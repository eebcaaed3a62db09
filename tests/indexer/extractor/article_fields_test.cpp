// SPDX-License-Identifier: GPL-3.0-or-later
// Whole small pages: which of several statements a field is taken from.
#include "indexer/extractor/canonical_url.hpp"
#include "indexer/extractor/dates/publication_date.hpp"
#include "indexer/extractor/keywords.hpp"
#include "indexer/extractor/language.hpp"
#include "indexer/extractor/title_text.hpp"
#include "tests/indexer/extractor/small_pages.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace newshound;
using test::found;
using test::read;
using test::skipped;
using test::story;

namespace {

std::string published(const std::string& html, const std::string& address = "") {
    const Article article = read(html, address);
    return article.published ? to_iso(*article.published) : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(article_fields)

BOOST_AUTO_TEST_CASE(xhtml_names_with_a_prefix_are_html) {
    const Article article =
        read("<x:html xmlns:x='http://www.w3.org/1999/xhtml'><x:h1>Talks resume</x:h1>"
             "<x:p>Officials said so.</x:p></x:html>");
    BOOST_TEST(article.title == "Talks resume");
}

BOOST_AUTO_TEST_CASE(a_page_in_hnews_tells_its_fields) {
    const Article article = read(
        "<title>News</title><div class='hnews hentry'><h2 class='entry-title'>Talks resume</h2>"
        "<p><span class='author vcard'><a class='url fn' href='/jane'>Jane Roe</a></span> | "
        "<span class='source-org vcard'><a class='url org fn' href='/'>The Harbour Courier</a>"
        "</span> <span class='dateline'>LINDAU</span> <abbr class='published' "
        "title='2019-05-04T10:30:00+02:00'>Saturday</abbr> <span class='updated'><span "
        "class='value-title' title='2019-05-05'></span></span></p><div class='entry-content'>" +
        story + "</div></div>");
    BOOST_TEST(article.title == "Talks resume");
    BOOST_TEST(article.authors == std::vector<std::string>{"Jane Roe"},
               boost::test_tools::per_element());
    BOOST_TEST(article.outlet == "The Harbour Courier");
    BOOST_TEST(to_iso(article.published.value()) == "2019-05-04T10:30:00+02:00");
    BOOST_TEST(to_iso(article.updated.value()) == "2019-05-05");
    BOOST_TEST(article.text.starts_with("Officials in the capital"));
}

BOOST_AUTO_TEST_CASE(a_capture_of_a_wrong_clock_is_none) {
    const std::pair<const char*, const char*> table[] = {
        {"2020-01-02T03:04:05Z", "2020-01-02T03:04:05Z"},
        {"2020-03-02", "2020-03-02"},
        {"2020-03-03", ""},
        {"1970-01-01T00:00:00Z", ""},
        {"0001-01-01", ""},
        {"9999-12-31T23:59:59Z", ""}};
    const Date today{.year = 2020, .month = 3, .day = 1};
    const std::string html = "<h1>Talks resume</h1><p>Officials said so.</p>"
                             "<meta property='article:published_time' content='2019-12-30'>";
    for (const auto& [written, captured] : table) {
        Page page;
        page.bytes = html;
        page.captured = parse_iso_date(written);
        const Article article = extract(page, test::built_in_outlets(), today).article;
        BOOST_TEST((article.captured ? to_iso(*article.captured) : "") == captured, written);
        BOOST_TEST(to_iso(article.published.value()) == "2019-12-30", written);
    }
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
