// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
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
    BOOST_TEST(read.article.title == "Harbour opens");
    BOOST_TEST(!read.article.times.empty());
    // What is indexed is what will be read of the database.
    Article stored;
    BOOST_REQUIRE(load_article(store_article(read.article), stored));
    BOOST_TEST((stored == read.article));
    for (const char* bytes : {"", "\xFF\xFE", "<html>", "%PDF-1.4"}) {
        page.bytes = bytes;
        const ReadPage other = read_page(page, stages);
        BOOST_TEST(((other.article == Article()) != other.skipped.empty()), bytes);
    }
}

// They are told of a run that makes none, too.
BOOST_AUTO_TEST_CASE(the_features_of_a_run_are_its_enrichers) {
    IndexOptions options;
    options.without = {"quotes"};
    const Stages stages(options);
    std::string names;
    for (const auto& enricher : stages.enrichers())
        names += (names.empty() ? "" : " ") + std::string(enricher->name());
    BOOST_TEST(stages.features() == names);
    BOOST_TEST(names == "times entities cites copies");
    options.without = {"quotez"};
    BOOST_CHECK_THROW(Stages{options}, UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
