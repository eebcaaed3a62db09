// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/program/options.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

constexpr std::string_view formats[] = {"text", "json", "csv"};

Options declared() {
    Options options;
    options.flag("verbose,v", "say more")
        .value("limit", "N", "at most N", "10")
        .values("exclude", "GLOB", "leave out")
        .value("format,f", "FORM", "as {}", "text")
        .one_of(formats)
        .positional("PATH", 2);
    return options;
}

Options parsed(const std::vector<std::string>& words) {
    Options options = declared();
    options.parse(words);
    return options;
}

std::string complaint(const std::vector<std::string>& words) {
    try {
        parsed(words);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(values_words_and_fallbacks) {
    const Options options = parsed({"a", "--exclude", "x", "-v", "--exclude=y", "b"});
    BOOST_TEST(options.has("verbose"));
    BOOST_TEST(!options.has("limit"));
    BOOST_TEST(options.number("limit", 1, 100) == 10U);
    BOOST_TEST((options.texts("exclude") == std::vector<std::string>{"x", "y"}));
    BOOST_TEST((options.words() == std::vector<std::string>{"a", "b"}));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_the_nearest_right_one) {
    BOOST_TEST(complaint({"--limti", "3"}) == "unknown option '--limti'; did you mean --limit?");
    BOOST_TEST(complaint({"a", "b", "c"}).find("'c' is one more") != std::string::npos);
    BOOST_TEST(complaint({"--limit"}) != "");
    BOOST_CHECK_THROW(parsed({"--limit", "ten"}).number("limit", 1, 100), UsageError);
    BOOST_CHECK_THROW(parsed({"--limit", "101"}).number("limit", 1, 100), UsageError);
    BOOST_TEST(complaint({"--format", "jsn"}) ==
               "--format takes one of text, json, csv, not 'jsn'; did you mean 'json'?");
    BOOST_TEST(complaint({"--format", "jsn", "--help"}) == "");
}

BOOST_AUTO_TEST_CASE(a_dash_is_an_option_or_starts_a_word_of_a_query) {
    struct Row {
        std::vector<std::string> arguments;
        std::string words; // joined by |
        std::string limit;
    };
    const Row rows[] = {
        {{"-date:*"}, "-date:*", "10"},
        {{"obama", "-opinion", "-é"}, "obama|-opinion|-é", "10"},
        {{"-news", "-n", "5"}, "-news", "5"},
        {{"-n5", "a"}, "a", "5"},
        {{"a", "-n=6"}, "a", "6"},
        {{"-n", "-5", "--", "-n"}, "-n", "-5"},
        {{"--limit", "-x", "-"}, "-", "-x"},
        {{"-limit=7"}, "-limit=7", "10"},
    };
    for (const auto& [arguments, words, limit] : rows) {
        Options options;
        options.value("limit,n", "N", "at most N", "10").query_words("WORDS");
        options.parse(arguments);
        std::string joined;
        for (const std::string& word : options.words())
            joined += (joined.empty() ? "" : "|") + word;
        BOOST_TEST(joined == words);
        BOOST_TEST(options.text("limit") == limit);
    }
    Options options;
    options.value("limit,n", "N", "at most N", "10").query_words("WORDS");
    BOOST_CHECK_THROW(options.parse(std::vector<std::string>{"-x"}), UsageError);
    BOOST_CHECK_THROW(options.parse(std::vector<std::string>{"--news"}), UsageError);
    BOOST_TEST(complaint({"-date:*"}).starts_with("unknown option '-date:*'"));
}

BOOST_AUTO_TEST_CASE(a_query_that_starts_with_a_dash_goes_behind_two) {
    BOOST_TEST((parsed({"--", "-word"}).words() == std::vector<std::string>{"-word"}));
}

BOOST_AUTO_TEST_SUITE_END()
