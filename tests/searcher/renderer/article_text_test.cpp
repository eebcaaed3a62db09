// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/story_part.hpp"
#include "common/text/unicode.hpp"
#include "searcher/renderer/article_text.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace newshound;

namespace {

Found found(std::string_view field, const char* value) {
    Found one{};
    one.field = field;
    one.value = value;
    return one;
}

EntityMention person(const char* name) {
    EntityMention one{};
    one.name = name;
    return one;
}

Result whole() {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.version = 2;
    Article& article = result.article;
    article.title = "Ferry sails";
    article.outlet = "The Post";
    article.authors = {"Helen Marsh", "Ann Lee"};
    article.published = Date{.year = 2019, .month = 10, .precision = Precision::month};
    article.text = "It sailed on time.\n\nIt will sail again.";
    article.found = {found(part_field, "2/3"), found(part_story_field, "https://a.example/1")};
    article.entities = {person("Ann Lee"), person("Ann Lee"), person("Bo")};
    article.quotes = {{.text = "It will sail again", .speakers = {{"Ann Lee", "mayor"}, {"Bo"}}},
                      {.text = std::string(80, 'x')}};
    return result;
}

std::string written(const Result& result, const Terminal& terminal = {}) {
    std::ostringstream out;
    write_article(out, result, terminal);
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(article_text)

BOOST_AUTO_TEST_CASE(an_article_is_headline_facts_text_and_what_was_recognised) {
    const std::string text = written(whole());
    for (const char* part :
         {"Ferry sails\n\noutlet     The Post\nby         Helen Marsh, Ann Lee\n",
          "published  2019-10\n", "part       2 of 3\nstory      https://a.example/1\n",
          "id         k3v9x2m4p7q1.2\n\nIt sailed on time.\n\nIt will sail again.\n\n",
          "people     Ann Lee, Bo\n", "Ann Lee, mayor; Bo: \u201CIt will sail again\u201D",
          "(unnamed): \u201C"})
        BOOST_TEST(text.find(part) != std::string::npos, part << " in " << text);
    BOOST_TEST(text.find("updated") == std::string::npos); // unknown
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_hostile_is_said_or_disarmed) {
    Result result = whole();
    result.article.title.clear();
    result.article.outlet = "evil\x1b[2J";
    result.article.truncated = true;
    const std::string text = written(result);
    BOOST_TEST(text.starts_with("(no headline)\n"));
    BOOST_TEST(text.find('\x1b') == std::string::npos);
    BOOST_TEST(text.find("(The page holds only a part of the story.)\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_text_keeps_within_the_terminal) {
    Result result;
    for (int i = 0; i < 60; ++i)
        result.article.text += "w\u00F6rter und ";
    std::istringstream lines(written(result, {.columns = 40}));
    for (std::string line; std::getline(lines, line);)
        BOOST_TEST(display_width(line) <= 40U);
}

BOOST_AUTO_TEST_SUITE_END()
