// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/control_signs.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(control_signs)

BOOST_AUTO_TEST_CASE(they_are_found_wherever_they_stand) {
    const std::string plain = "\t one\r\n two\f \xC3\xA9 \xC2\xA0 three ~\xE2\x80\x99 four";
    BOOST_TEST(!has_control_signs(plain));
    for (const std::string_view sign :
         {"\x01", "\x1F", "\x7F", "\x1B", "\xC2\x80", "\xC2\x9F", "\xC2\xAD"})
        for (std::size_t place = 0; place <= 20; ++place) {
            const std::string text = std::string(place, 'x') + std::string(sign) + plain;
            BOOST_TEST(has_control_signs(text));
            BOOST_TEST(has_control_signs(std::string_view(text).substr(0, place + sign.size())));
            BOOST_TEST(!has_control_signs(std::string_view(text).substr(0, place)));
        }
}

BOOST_AUTO_TEST_CASE(they_vanish_or_are_what_they_were_meant_for) {
    BOOST_TEST(without_control_signs("a\x01"
                                     "b\x7F c\xC2\xAD"
                                     "d\t\n") == "ab cd\t\n");
    BOOST_TEST(without_control_signs("it\xC2\x92s \xC2\x81 \xC2\x80") == "it’s  €");
}

BOOST_AUTO_TEST_SUITE_END()
