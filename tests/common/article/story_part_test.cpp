// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/story_part.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(story_part)

BOOST_AUTO_TEST_CASE(parts_are_written_and_read_back) {
    for (const char* text : {"2/3", "1/2", "12/60", "2"}) {
        const std::optional<StoryPart> part = parse_story_part(text);
        BOOST_TEST_REQUIRE(part.has_value());
        BOOST_TEST(to_string(*part) == text);
    }
    for (const char* text : {"", "0", "0/3", "x", "2/", "2/x", "2-3", "2/3 "})
        BOOST_TEST(!parse_story_part(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(an_article_says_what_it_is_a_part_of) {
    Article article;
    BOOST_TEST(!part_of(article).has_value());
    article.found = {{"part of", "https://n.example/a", "", "", 0}};
    BOOST_TEST(!part_of(article).has_value());
    article.found.push_back({"part", "2/3", "", "", 0});
    BOOST_TEST((part_of(article) == StoryPart{2, 3, "https://n.example/a"}));
}

BOOST_AUTO_TEST_SUITE_END()
