// SPDX-License-Identifier: GPL-3.0-or-later
// The concordance: aligned, within the terminal, in either direction.
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/renderer/make_renderer.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace newshound;

namespace {

// A result in which every place of `word` in `text` is a match.
Result with_matches(const std::string& text, const std::string& word) {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.article.published = Date{.year = 2019, .month = 10, .day = 17};
    result.article.text = text;
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) {
        const auto start =
            static_cast<std::uint32_t>(code_point_count(std::string_view(text).substr(0, at)));
        result.text_hits.push_back(
            {start, start + static_cast<std::uint32_t>(code_point_count(word))});
    }
    return result;
}

std::vector<std::string> lines_of(const Result& result, std::size_t columns) {
    std::ostringstream out;
    const auto renderer = make_renderer("kwic", out, {.columns = columns});
    renderer->begin({});
    renderer->take(result);
    renderer->end();
    std::vector<std::string> lines;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

BOOST_AUTO_TEST_SUITE(kwic)

BOOST_AUTO_TEST_CASE(matches_stand_below_one_another_within_the_terminal) {
    const Result result = with_matches(
        "Contacts on cyber security were restored.\n\nThe director, who had asked for contacts "
        "since the spring of that year, said in Москва that the 北京 contacts would be next, and "
        "that was it.",
        "ontacts");
    for (const std::size_t columns : {65U, 80U, 120U}) {
        const std::vector<std::string> lines = lines_of(result, columns);
        BOOST_REQUIRE(lines.size() == 3);
        const auto column = [](const std::string& line) {
            return display_width(line.substr(0, line.find("ontacts")));
        };
        BOOST_TEST(column(lines[0]) == column(lines[1]));
        BOOST_TEST(column(lines[0]) == column(lines[2]));
        for (const std::string& line : lines) {
            BOOST_TEST(display_width(line) <= columns, line);
            BOOST_TEST(line.starts_with("k3v9x2m4p7q1 2019-10-17  "));
        }
    }
}

BOOST_AUTO_TEST_CASE(context_is_whole_words_on_one_line) {
    const std::vector<std::string> lines = lines_of(
        with_matches("First paragraph with some words.\n\nThe key\x1b here.\nNext.", "key"), 80);
    BOOST_TEST_REQUIRE(lines.size() == 1);
    BOOST_TEST(lines[0] == "k3v9x2m4p7q1 2019-10-17   with some words. The key\uFFFD here. Next.");
}

BOOST_AUTO_TEST_CASE(what_precedes_hebrew_stands_on_its_right) {
    const std::vector<std::string> lines = lines_of(with_matches("אחת שתיים שלוש", "שתיים"), 80);
    BOOST_TEST_REQUIRE(lines.size() == 1);
    BOOST_TEST(lines[0].ends_with("\u2068 שלוש\u2069\u2068שתיים\u2069\u2068אחת \u2069"), lines[0]);
}

BOOST_AUTO_TEST_CASE(a_match_wider_than_the_line_is_whole) {
    const std::string word(300, 'x');
    const std::vector<std::string> lines = lines_of(with_matches("a " + word + " b", word), 80);
    BOOST_TEST(lines.size() == 1);
    BOOST_TEST(lines[0].find(word) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_answer_without_words_says_so) {
    const std::vector<std::string> lines = lines_of(with_matches("text", "other"), 80);
    BOOST_TEST_REQUIRE(lines.size() == 1);
    BOOST_TEST(lines[0].starts_with("none of the 1 articles"));
}

BOOST_AUTO_TEST_CASE(an_article_that_the_time_limit_left_unread_is_not_told_as_one_without_words) {
    Result unread = with_matches("text", "other");
    unread.is_unfinished = true;
    const std::vector<std::string> lines = lines_of(unread, 80);
    BOOST_TEST_REQUIRE(lines.size() == 1);
    BOOST_TEST(lines[0] ==
               "the time limit was hit before the lines of 1 of the 1 articles were looked for");
}

BOOST_AUTO_TEST_SUITE_END()
