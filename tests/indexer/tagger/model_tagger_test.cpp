// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/tokenizer.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

using namespace newshound;

namespace {

std::string shown(std::string_view text, std::string_view language = "en") {
    const TokenizedText tokens = tokenize(text);
    std::string line;
    for (const Name& name : test::built_in_taggers().find(language)->tag(tokens)) {
        const auto begin = tokens.tokens[name.first].begin;
        line += std::string(to_string(name.type)) + ":" +
                std::string(text.substr(begin, tokens.tokens[name.last - 1].end - begin)) + "|";
    }
    return line;
}

} // namespace

BOOST_AUTO_TEST_SUITE(model_tagger)

BOOST_AUTO_TEST_CASE(plain_news_sentences) {
    const std::pair<const char*, const char*> table[] = {
        {"LONDON (Reuters) - Prime Minister Tony Blair met Vladimir Putin in Moscow on Monday.",
         "place:LONDON|org:Reuters|person:Tony Blair|person:Vladimir Putin|place:Moscow|"},
        {"Shares of Microsoft rose, said John Miller, an analyst at Goldman Sachs in New York.",
         "org:Microsoft|person:John Miller|org:Goldman Sachs|place:New York|"},
        {"Manchester United 2 Liverpool 1", "org:Manchester United|org:Liverpool|"},
        {"nothing here has a capital, not even putin", ""},
        {"", ""},
    };
    for (const auto& [text, names] : table)
        BOOST_TEST(shown(text) == names);
}

BOOST_AUTO_TEST_CASE(languages_without_a_tagger_have_none) {
    BOOST_TEST(test::built_in_taggers().find("ru") == nullptr);
    BOOST_TEST(test::built_in_taggers().find("zh") == nullptr);
    for (const char* language : {"", "en", "de", "fr", "es", "nl"})
        BOOST_TEST(test::built_in_taggers().find(language) != nullptr);
}

BOOST_AUTO_TEST_CASE(bad_text_degrades) {
    BOOST_TEST(shown("POLICE IN BERLIN SAID THAT FOUR PEOPLE HAD DIED").find("BERLIN") !=
               std::string::npos);
    BOOST_CHECK_NO_THROW(shown(std::string(2'000'000, 'A')));
    std::string capitals;
    for (int i = 0; i < 100'000; ++i)
        capitals += "Aa ";
    BOOST_CHECK_NO_THROW(shown(capitals)); // one sentence, one run, one word
}

BOOST_AUTO_TEST_SUITE_END()
