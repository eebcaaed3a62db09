// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(unicode)

BOOST_AUTO_TEST_CASE(folding) {
    BOOST_TEST(fold_case("STRASSE Straße") == "strasse strasse");
    BOOST_TEST(fold_case("MU\xCC\x88LLER") == "müller");
    BOOST_TEST(fold_accents("Müller, Škoda, Ёлка") == "muller, skoda, елка");
    BOOST_TEST(to_lower("ÉCLAIR") == "éclair");
    BOOST_TEST(to_title("élysée palace") == "Élysée Palace");
    BOOST_TEST(compose("e\xCC\x81") == "é");
}

BOOST_AUTO_TEST_CASE(accents_are_folded_word_by_word_as_in_one) {
    // Blanks at both ends and in rows, marks behind blanks, signs that become several or blanks.
    BOOST_TEST(fold_accents("") == "");
    BOOST_TEST(fold_accents(" A  É ") == " a  e ");
    BOOST_TEST(fold_accents("The editor’s “CAFÉ” IS Open") == "the editor’s “cafe” is open");
    BOOST_TEST(fold_accents("É É E\u0301 \u0301E") == "e e e e");
    BOOST_TEST(fold_accents("Nº ½ \u00A0 ﬁne") == "no 1⁄2   fine");
}

// Letters that are folded one for one come out as in a text of which ICU is asked as a whole.
BOOST_AUTO_TEST_CASE(a_letter_is_folded_alike_alone_and_in_company) {
    const std::string other = "\u3042"; // is not among them
    const std::pair<char32_t, char32_t> blocks[] = {{0x80, 0x24F}, {0x370, 0x52F}};
    for (const auto& [first, last] : blocks) {
        for (char32_t c = first; c <= last; ++c) {
            std::string text = "Ab";
            append_code_point(text, c);
            text += "Cé";
            append_code_point(text, c);
            BOOST_TEST(fold_accents(text) + other == fold_accents(text + other));
            BOOST_TEST(letters_and_digits(text) + other == letters_and_digits(text + other));
        }
    }
    BOOST_TEST(fold_accents("Łódź, ÑANDÚ, Straße, ИЙЁ") == "lodz, nandu, strasse, иие");
}

BOOST_AUTO_TEST_CASE(traditional_characters_become_simplified_ones) {
    BOOST_TEST(fold_accents("臺灣國語體育") == "台湾国语体育");
    BOOST_TEST(fold_accents("中文") == "中文");
}

BOOST_AUTO_TEST_CASE(spaces_and_letters) {
    BOOST_TEST(squeeze_space(" \t a\u00A0\n b\u2003 ") == "a b");
    BOOST_TEST(letters_and_digits("The New-York Times '99") == "thenewyorktimes99");
    BOOST_TEST(is_upper(U'Ж'));
    BOOST_TEST(is_digit(U'٣'));
    BOOST_TEST(is_punctuation(U'»'));
    BOOST_TEST(!is_letter(U'7'));
}

BOOST_AUTO_TEST_CASE(columns) {
    BOOST_TEST(display_width("abc") == 3U);
    BOOST_TEST(display_width("e\xCC\x81") == 1U);
    BOOST_TEST(display_width("新聞") == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
