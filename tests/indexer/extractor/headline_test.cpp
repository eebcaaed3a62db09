// SPDX-License-Identifier: GPL-3.0-or-later
// Headlines of whole small pages: which of several lines it is, and what is cut from it.
#include "tests/indexer/extractor/small_pages.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

using namespace newshound;
using test::read;
using test::story;

BOOST_AUTO_TEST_SUITE(headline)

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

BOOST_AUTO_TEST_SUITE_END()
