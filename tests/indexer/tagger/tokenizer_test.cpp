// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/tokenizer.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

using namespace newshound;

namespace {

// Tokens with "|" between them and "||" where a sentence starts.
std::string shown(std::string_view text) {
    const TokenizedText tokens = tokenize(text);
    std::string line;
    for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
        if (i != 0) line += tokens.tokens[i].sentence_start ? "||" : "|";
        line += tokens[i];
    }
    return line;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tokenizer)

BOOST_AUTO_TEST_CASE(words_and_signs) {
    const std::pair<const char*, const char*> table[] = {
        {"", ""},
        {"He said: no.", "He|said|:|no|."},
        {"Mr. J. R. Smith Jr. of the U.S. Senate", "Mr.|J.|R.|Smith|Jr.|of|the|U.S.|Senate"},
        {"O'Brien's and Putin’s men don't", "O'Brien|'s|and|Putin|’s|men|don't"},
        {"de l'Allemagne, qu’il s'est D'Angelo", "de|l'|Allemagne|,|qu’|il|s'|est|D'Angelo"},
        {"the boys' Al-Qaeda", "the|boys|'|Al-Qaeda"},
        {"Moscow-based, 1,000.5 at 10:30 a.m. AT&T", "Moscow|-|based|,|1,000.5|at|10:30|a.m.|AT&T"},
        {"LONDON (Reuters) -- It", "LONDON|(|Reuters|)|--|It"},
        {"“Ja”, sagte Müller…", "“|Ja|”|,|sagte|Müller|…"},
        {"v1.2.3 No.5 x.y", "v1.2.3|No.|5|x.y"},
    };
    for (const auto& [text, tokens] : table)
        BOOST_TEST(shown(text) == tokens);
}

BOOST_AUTO_TEST_CASE(sentences) {
    const std::pair<const char*, const char*> table[] = {
        {"It ended. He left.", "It|ended|.||He|left|."},
        {"He said “no.” She left.", "He|said|“|no|.|”||She|left|."},
        {"Apple Inc. The firm", "Apple|Inc.||The|firm"},
        {"Apple Inc. shares of Gen. Smith", "Apple|Inc.|shares|of|Gen.|Smith"},
        {"First Chicago Corp. Johnson said", "First|Chicago|Corp.||Johnson|said"},
        {"Hitachi Co. Ltd. of Japan", "Hitachi|Co.|Ltd.|of|Japan"},
        {"a\n\nb", "a||b"},
        {"One line\nTwo lines\nand more", "One|line||Two|lines|and|more"},
        {"What? no", "What|?|no"},
    };
    for (const auto& [text, tokens] : table)
        BOOST_TEST(shown(text) == tokens);
}

BOOST_AUTO_TEST_CASE(case_and_hashes) {
    const TokenizedText text = tokenize("Word word WORD U.S. iPhone 2019 – - “ \" Müller MÜLLER A");
    const LetterCase cases[] = {LetterCase::capital, LetterCase::lower,   LetterCase::upper,
                                LetterCase::upper,   LetterCase::mixed,   LetterCase::none,
                                LetterCase::none,    LetterCase::none,    LetterCase::none,
                                LetterCase::none,    LetterCase::capital, LetterCase::upper,
                                LetterCase::capital};
    BOOST_REQUIRE(text.tokens.size() == std::size(cases));
    for (std::size_t i = 0; i < std::size(cases); ++i)
        BOOST_TEST(static_cast<int>(text.tokens[i].letters) == static_cast<int>(cases[i]));
    BOOST_TEST(text.tokens[0].lower == text.tokens[1].word);
    BOOST_TEST(text.tokens[2].lower == text.tokens[1].word);
    BOOST_TEST(text.tokens[6].word == text.tokens[7].word);
    BOOST_TEST(text.tokens[8].word == text.tokens[9].word);
    BOOST_TEST(text.tokens[10].lower == text.tokens[11].lower);
    BOOST_TEST(text.tokens[5].digit);
    BOOST_TEST(text.tokens[6].punctuation);
}

BOOST_AUTO_TEST_CASE(five_megabytes_of_one_word_are_one_token) {
    const std::string text(5'000'000, 'A');
    BOOST_TEST(tokenize(text).tokens.size() == 1u);
    BOOST_TEST(tokenize(std::string(1'000'000, '\xff')).tokens.size() > 0u);
}

BOOST_AUTO_TEST_SUITE_END()
