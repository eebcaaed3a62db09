// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_limits.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(limits_of_articles)

BOOST_AUTO_TEST_CASE(long_fields_are_cut_at_a_character_and_long_lists_at_their_end) {
    const struct {
        std::string Article::*field;
        std::size_t most;
    } table[] = {
        {&Article::title, 1'000}, {&Article::description, 4'000}, {&Article::outlet, 200},
        {&Article::section, 200}, {&Article::wire, 200},
    };
    for (const auto& row : table) {
        Article article;
        for (std::size_t i = 0; i < row.most; ++i)
            article.*row.field += "\u00e9"; // two bytes
        keep_within_limits(article);
        BOOST_TEST((article.*row.field).size() == row.most);
        article.*row.field = "x" + article.*row.field;
        keep_within_limits(article);
        BOOST_TEST((article.*row.field).size() == row.most - 1); // no half of a character
    }
    Article article;
    article.authors.assign(101, std::string(201, 'a'));
    article.authors.front() = "first";
    article.times.resize(5'001);
    article.found.resize(201);
    for (Found& each : article.found)
        each.value.assign(2'000, 'v');
    keep_within_limits(article);
    BOOST_TEST(article.authors.size() == 100u);
    BOOST_TEST(article.authors.front() == "first");
    BOOST_TEST(article.authors.back().size() == 200u);
    BOOST_TEST(article.times.size() == 5'000u);
    BOOST_TEST(article.found.size() == 200u);
    BOOST_TEST(article.found.back().value.size() == 1'000u);
}

BOOST_AUTO_TEST_CASE(an_address_is_whole_or_none) {
    for (std::string Article::*field : {&Article::url, &Article::image}) {
        Article article;
        article.*field = "https://one.example/" + std::string(1'980, 'a');
        keep_within_limits(article);
        BOOST_TEST((article.*field).size() == 2'000u);
        article.*field += "a";
        keep_within_limits(article);
        BOOST_TEST((article.*field).empty());
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_is_cut_says_so_and_keeps_the_links_before_the_cut) {
    Article article;
    article.text = std::string((4u << 20) + 1, 'a');
    article.links = {{"one.example", 0, 4}, {"two.example", 4u << 20, (4u << 20) + 1}};
    keep_within_limits(article);
    BOOST_TEST(article.text.size() == (4u << 20));
    BOOST_TEST(article.truncated);
    BOOST_REQUIRE(article.links.size() == 1u);
    BOOST_TEST(article.links.front().host == "one.example");
}

BOOST_AUTO_TEST_SUITE_END()
