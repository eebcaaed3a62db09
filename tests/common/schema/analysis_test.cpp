// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/analysis.hpp"
#include "common/schema/schema.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string terms(std::string_view text) {
    std::string result;
    for (const Word& word : analyze(text))
        result += (result.empty() ? "" : word.joined ? "+" : "|") + word.term;
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(analysis)

BOOST_AUTO_TEST_CASE(words_follow_the_stated_rules) {
    const std::pair<const char*, const char*> table[] = {
        {"", ""},
        {" ,. - ", ""},
        {"The Quick fox.", "the|quick|fox"},
        {"Putin's Putin’s PUTIN'S", "putin|putin|putin"},
        {"don't don’t donʼt", "don't|don't|don't"},
        {"the workers' rights", "the|workers|rights"},
        {"rock 'n' roll", "rock|n|roll"},
        {"l'homme, d’Estaing qu'il dell'arte", "homme|estaing|il|arte"},
        {"O'Brien", "o'brien"},
        {"cyber-security COVID-19", "cyber|security|covid|19"},
        {"U.S. and U.K.'s e.g. a.m.", "us|and|uk|eg|am"},
        {"the U.S.", "the|us"},
        {"J.K. Rowling. I. am", "jk|rowling|i|am"},
        {"the end.Next one", "the|end|next|one"},
        {"AT&T R&D Smith & Co", "at&t|r&d|smith|co"},
        {"$1.5bn 1,000 12,345,678.90 3,5 1234,567", "1.5bn|1000|12345678.90|3|5|1234|567"},
        {"infor\u00ADmation", "information"},
        {"Müller MÜLLER Mu\u0308ller", "müller|müller|müller"},
        {"Straße ﬁve", "strasse|five"},
        {"Федеральная служба", "федеральная|служба"},
        {"С.Ш.А. сказал", "сша|сказал"},
        {"مـــرحبا", "مرحبا"},
        {"北京大学2019年", "北+京|大+学|2019|年"},
        {"สวัสดีชาวโลก", "สวัสดี|ชาว|โลก"},
        {"대한민국 정부", "대한민국|정부"},
        {"#hashtag @user user@example.com", "hashtag|user|user|example|com"},
        {"it's", "it"},
        {"'s", "s"},
        {"..'&", ""},
        {",000", "000"},
    };
    for (const auto& [text, expected] : table) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(terms(text) == expected);
    }
}

BOOST_AUTO_TEST_CASE(words_know_their_place) {
    const std::string text = "One two.\n\nThrée\nfour\n\n\nfive";
    const std::vector<Word> words = analyze(text);
    BOOST_REQUIRE(words.size() == 5u);
    const std::uint32_t paragraphs[] = {0, 0, 1, 1, 2};
    for (std::size_t i = 0; i < words.size(); ++i) {
        BOOST_TEST(words[i].position == i);
        BOOST_TEST(words[i].paragraph == paragraphs[i]);
    }
    BOOST_TEST(text.substr(words[2].start, words[2].end - words[2].start) == "Thrée");
}

BOOST_AUTO_TEST_CASE(long_words_become_short_unique_terms) {
    const std::string a = analyze(std::string(5000, 'a')).at(0).term;
    const std::string b = analyze(std::string(5001, 'a')).at(0).term;
    BOOST_TEST(a.size() == longest_word);
    BOOST_TEST(a != b);
    const std::string key(300, 'k');
    BOOST_TEST(make_term("U", key).size() == longest_term);
    BOOST_TEST(make_term("U", key) != make_term("U", key + "k"));
    BOOST_TEST(make_term("U", "short") == "Ushort");
}

BOOST_AUTO_TEST_CASE(names_meet_in_one_key) {
    const std::pair<const char*, const char*> table[] = {
        {"Alexander  BORTNIKOV", "alexander bortnikov"},
        {"Jean-Marie Léger", "jean marie leger"},
        {"Robert F. Kennedy, Jr.", "robert f kennedy jr"},
        {"习近平", "习近平"},
        {"U.S.", "us"},
        {"!!", "!!"},
    };
    for (const auto& [name, key] : table) {
        BOOST_TEST_CONTEXT(name) BOOST_TEST(name_key(name) == key);
    }
}

BOOST_AUTO_TEST_CASE(stems_by_language) {
    BOOST_TEST(stem("elections", "en") == stem("election", "en"));
    BOOST_TEST(stem("häuser", "de") == stem("haus", "de"));
    BOOST_TEST(stem("выборы", "ru") == stem("выборов", "ru"));
    BOOST_TEST(stem("word", "xx") == "word");
    BOOST_TEST(has_stemmer("fr"));
    BOOST_TEST(!has_stemmer("zh"));
    BOOST_TEST(!has_stemmer(""));
}

BOOST_AUTO_TEST_SUITE_END()
