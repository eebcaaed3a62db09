// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/unicode.hpp"

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
