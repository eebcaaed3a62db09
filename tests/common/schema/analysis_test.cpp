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
        {"George H. W. Bush, George H.W. Bush", "george|hw|bush|george|hw|bush"},
        {"W. E. B. Du Bois met John F. Kennedy", "web|du|bois|met|john|f|kennedy"},
        {"Plan B. U.S. aid. A. B. and C.", "plan|b|us|aid|a|b|and|c"},
        {"a Ph.D. and a B.Sc., D.Phil. or M.D.", "a|phd|and|a|bsc|dphil|or|md"},
        {"in Paris.He said. Mr.T plan B.The", "in|paris|he|said|mrt|plan|b|the"},
        {"CO\u2082 CO2 km\u00B2 Co. PM\u2082.\u2085", "co2|co2|km2|co|pm2.5"},
        {"צה\"ל צה״ל \"צה\"ל\" ג'ורג'", "צה\"ל|צה\"ל|צה\"ל|ג'ורג"},
        {"\u0130stanbul'da D\u0130YARBAKIR", "istanbul'da|diyarbakir"},
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

BOOST_AUTO_TEST_CASE(an_acronym_is_told_from_the_small_word_that_is_spelt_so) {
    const auto acronyms = [](std::string_view text) {
        std::string result;
        for (const Word& word : analyze(text))
            if (word.acronym) result += (result.empty() ? "" : "|") + word.term;
        return result;
    };
    const std::pair<const char*, const char*> table[] = {
        {"The U.S. left us; the US did", "us|us"},
        {"WHO chief says who it was", "who"},
        {"WHO", "who"},
        {"TRUST US, SAYS IT CHIEF", ""},
        {"TRUST U.S. EXPERTS", "us"},
        {"GEORGE BUSH, US PRESIDENT, said", ""},
        {"the BBC US editor and the UN's envoy", "us|un"},
        {"NATO and the FBI", ""}, // no small words: found however they are written
        {"A US-led force. Us and It", "us"},
    };
    for (const auto& [text, expected] : table) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(acronyms(text) == expected);
    }
}

BOOST_AUTO_TEST_CASE(words_with_a_hyphen_are_one_word_too) {
    const auto closed = [](std::string_view text) {
        std::string result;
        for (const Word& word : analyze(text))
            if (!word.closed.empty()) result += (result.empty() ? "" : "|") + word.closed;
        return result;
    };
    const std::pair<const char*, const char*> table[] = {
        {"an e-mail on COVID-19", "email|covid19"},
        {"mother-in-law", "motherin|inlaw"},
        {"10-year plan of 1914-18", ""},
        {"war - and peace, left\u2013right, http://a.b", ""},
        {"non\u2011profit", "nonprofit"},
    };
    for (const auto& [text, expected] : table) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(closed(text) == expected);
    }
}

BOOST_AUTO_TEST_CASE(spelling_is_left_bare_of_what_is_hard_to_type) {
    const std::pair<const char*, const char*> table[] = {
        {"o'brien", "obrien"},      {"don't", "don't"},   {"she'll", "she'll"},
        {"sana'a", "sanaa"},        {"müller", "muller"}, {"wałęsa", "walesa"},
        {"søren", "soren"},         {"œuvre", "oeuvre"},  {"đoković", "dokovic"},
        {"guðmundur", "gudmundur"}, {"þór", "thor"},      {"ısparta", "isparta"},
        {"צה\"ל", "צהל"},           {"臺", "台"},         {"کی", "كي"},
        {"plain", "plain"},
    };
    for (const auto& [term, bare] : table) {
        BOOST_TEST_CONTEXT(term) BOOST_TEST(bare_form(term) == bare);
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
