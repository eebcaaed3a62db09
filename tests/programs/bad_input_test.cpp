// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed wrong gets one line that says what, a caret where it stands in a query, and
// exit status 2; nothing reaches stdout.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound::test;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// The column of the caret in the message's third line, without what stands before the query.
std::size_t caret_of(const std::string& message) {
    const std::size_t line = message.rfind("newshound:   ");
    return message.find('^', line) - line - std::string("newshound:   ").size();
}

} // namespace

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(a_query_that_is_wrong_is_told_where) {
    struct Row {
        const char* query;
        std::size_t caret;
        const char* says; // a part of the message
    };
    const Row rows[] = {
        {"(", 1, "something is missing"},
        {")", 0, "never opened"},
        {"()", 0, "nothing between"},
        {"\"a", 0, "never closed"},
        {"a OR", 4, "missing at the end"},
        {"AND", 0, "a word is missing here"},
        {"-", 0, "stands alone"},
        {"$$$", 0, "holds no word"},
        {"\"*\"", 1, "no word stands"},
        {"a NEAR/ b", 7, "1 to 99, or 'sentence'"},
        {"a NEAR/100 b", 7, "1 to 99"},
        {"a NEAR (b c)", 8, "NEAR goes between"},
        {"title:a NEAR/sentence title:b", 6, "leave out the field"},
        {"outle:tass", 0, "did you mean 'outlet'?"},
        {"Outlet:tass", 0, "did you mean 'outlet'?"},
        {"qqqqq:x", 0, "put the words in quotes"},
        {"section:(x OR outlet:y)", 14, "inside the parentheses"},
        {"after:2019", 0, "write date:2019.."},
        {"date:2019-13", 5, "write 2019, 2019-05"},
        {"date:2019-02-30", 5, "no date"},
        {"date:2020..2019", 5, "swap its sides"},
        {"date:yesterdy", 5, "did you mean 'yesterday'?"},
        {"about:2019-W60", 6, "no date"},
        {"on:02-30", 3, "as in 04-13"},
        {"words:1k", 6, "100..500"},
        {"words:5..1", 6, "swap its sides"},
        {"id:xyz", 3, "12 letters and digits"},
        {"story:xyz", 6, "12 letters and digits"},
        {"lang:german", 5, "lang:de"},
        {"bort~3", 4, "bort~2"},
        {"bo*t~", 4, "not both"},
        {"outlet:tass~", 11, "text or a name"},
        {"cyber-sec*", 0, "a single word"},
        {"cyber-sec~", 0, "a single word"},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.query) {
            const Outcome outcome = sample_archive().run({"search", "--", row.query});
            BOOST_TEST(outcome.status == 2);
            BOOST_TEST(outcome.out == "");
            BOOST_TEST(outcome.err.find(row.says) != std::string::npos, outcome.err);
            BOOST_TEST(std::ranges::count(outcome.err, '\n') == 3);
            BOOST_TEST(caret_of(outcome.err) == row.caret);
        }
    }
}

BOOST_AUTO_TEST_CASE(beyond_the_limits_a_query_is_refused) {
    const std::pair<std::string, const char*> rows[] = {
        {repeated("word ", 20'000), "more than 10000 words"},
        {repeated("w* ", 10'000), "more than 100 words with * or ~"},
        {repeated("w~ ", 10'000), "more than 100 words with * or ~"},
        {repeated("(", 1'000) + "a" + repeated(")", 1'000), "parentheses nest deeper than 100"},
    };
    for (const auto& [query, says] : rows) {
        const Outcome outcome = sample_archive().run({"search", "--", query});
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.err.starts_with("newshound: " + std::string(says) + "\n"));
        BOOST_TEST(std::ranges::count(outcome.err, '\n') == 3);
        BOOST_TEST(outcome.err.ends_with("^\n"));
        BOOST_TEST(outcome.err.size() < 400u);
    }
}

BOOST_AUTO_TEST_CASE(an_option_or_name_that_is_wrong_is_told_with_the_nearest_right_one) {
    const std::pair<std::vector<std::string>, const char*> rows[] = {
        {{"serch", "x"}, "did you mean 'search'?"},
        {{"search", "--limt", "3", "x"}, "did you mean --limit?"},
        {{"search", "--limit", "many", "x"}, "a whole number from 0"},
        {{"search", "--limit", "-1", "x"}, "a whole number from 0"},
        {{"search", "--offset", "99999999999999999999", "x"}, "a whole number from 0"},
        {{"search", "--sort", "newst", "x"}, "did you mean 'newest'?"},
        {{"search", "--format", "jsn", "x"}, "did you mean 'json'?"},
        {{"search", "--facets", "persn", "x"}, "did you mean 'person'?"},
        {{"search", "--facet-limit", "0", "--facets", "person", "x"}, "from 1"},
        {{"search", "--timeline=fortnight", "x"}, "takes one of day, month"},
        {{"search", "--time-limit", "soon", "x"}, "takes a number"},
        {{"search", "--versions", "old", "x"}, "takes one of newest, all"},
        {{"search", "x", "--format"}, "--format"},
        {{"search", "\xFF"}, "not UTF-8"},
        {{"index", ".", "--since", "soon"}, "--since takes a day or a time"},
        {{"show"}, "takes an article's id"},
        {{"entity", "persn:x"}, "did you mean 'person'?"},
        {{"entity", "outlet:x"}, "person, org or place"},
        {{"coverage", "--from", "2019-13"}, "takes a date such as"},
        {{"coverage", "--from", "2020", "--to", "2019"}, "later than"},
        {{"info", "x"}, "takes none"},
    };
    for (const auto& [arguments, says] : rows) {
        BOOST_TEST_CONTEXT(arguments.front() << " " << arguments.back()) {
            const Outcome outcome = sample_archive().run(arguments);
            BOOST_TEST(outcome.status == 2);
            BOOST_TEST(outcome.out == "");
            BOOST_TEST(outcome.err.find(says) != std::string::npos, outcome.err);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
