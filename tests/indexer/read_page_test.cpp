// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/stored_article.hpp"
#include "indexer/read_page.hpp"
#include "tests/support/page_html.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(read_page_call)

BOOST_AUTO_TEST_CASE(bytes_become_an_article_or_a_reason) {
    Page page;
    page.path = "a.html";
    page.bytes = test::page_html(
        {.title = "Harbour opens", .body = "Ships came on Friday.", .published = "2019-10-17"});
    const Stages stages{IndexOptions()};
    const ReadPage read = read_page(page, stages);
    BOOST_TEST(read.skipped == "");
    Article article;
    BOOST_REQUIRE(load_article(read.article, article));
    BOOST_TEST(article.title == "Harbour opens");
    BOOST_TEST(!article.times.empty());
    for (const char* bytes : {"", "\xFF\xFE", "<html>", "%PDF-1.4"}) {
        page.bytes = bytes;
        const ReadPage other = read_page(page, stages);
        BOOST_TEST((other.article.empty() != other.skipped.empty()), bytes);
    }
}

BOOST_AUTO_TEST_SUITE_END()
