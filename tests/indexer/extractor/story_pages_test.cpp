// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of one story that goes over several.
#include "tests/indexer/extractor/small_pages.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;
using test::found;
using test::read;
using test::story;

BOOST_AUTO_TEST_SUITE(story_pages)

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

BOOST_AUTO_TEST_SUITE_END()
