// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/ascii.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(ascii)

BOOST_AUTO_TEST_CASE(only_letters_of_ascii_change_their_case) {
    for (const auto& [text, lower] : {std::pair{"Content-TYPE", "content-type"},
                                      {"AZ[`@az", "az[`@az"},
                                      {"\xC3\x84", "\xC3\x84"},
                                      {"", ""}})
        BOOST_TEST(ascii_lower(std::string_view(text)) == lower);
}

BOOST_AUTO_TEST_CASE(bytes_past_ascii_are_no_letters) {
    for (int byte = -128; byte < 128; ++byte) {
        const char c = static_cast<char>(byte);
        const bool small = c >= 'a' && c <= 'z';
        const bool capital = c >= 'A' && c <= 'Z';
        BOOST_TEST(is_ascii_letter(static_cast<unsigned char>(c)) == (small || capital), byte);
        BOOST_TEST(is_ascii_capital(c) == capital, byte);
        BOOST_TEST(is_ascii_letter_or_digit(c) == (small || capital || (c >= '0' && c <= '9')),
                   byte);
    }
}

BOOST_AUTO_TEST_CASE(blanks_go_at_both_ends) {
    for (const auto& [text, rest] :
         {std::pair{" a b\t", "a b"}, {"\r\na\n", "a"}, {" \t ", ""}, {"", ""}})
        BOOST_TEST(trimmed(text) == rest);
}

BOOST_AUTO_TEST_SUITE_END()
