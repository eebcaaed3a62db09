// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/language_code.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(language_codes)

BOOST_AUTO_TEST_CASE(three_letters_of_either_kind_are_two) {
    const std::pair<const char*, const char*> table[] = {
        {"eng", "en"}, {"ger", "de"}, {"deu", "de"}, {"fre", "fr"}, {"fra", "fr"},   {"DUT", "nl"},
        {"chi", "zh"}, {"per", "fa"}, {"gre", "el"}, {"mac", "mk"}, {"tgl", "tl"},   {"haw", ""},
        {"xxx", ""},   {"en", ""},    {"", ""},      {"e-n", ""},   {"english", ""},
    };
    for (const auto& [three, two] : table)
        BOOST_TEST(two_letter_code(three) == two, three);
}

BOOST_AUTO_TEST_CASE(two_letters_are_three) {
    const std::pair<const char*, const char*> table[] = {
        {"en", "eng"}, {"de", "deu"}, {"ja", "jpn"}, {"ar", "ara"}, {"tl", "tgl"},
        {"qq", ""},    {"", ""},      {"deu", ""},   {"d1", ""},
    };
    for (const auto& [two, three] : table)
        BOOST_TEST(three_letter_code(two) == three, two);
}

BOOST_AUTO_TEST_SUITE_END()
