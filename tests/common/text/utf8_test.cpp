// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(well_formed_and_not) {
    for (const char* good :
         {"", "plain", "M\xC3\xBCller", "\xE2\x82\xAC", "\xF0\x9F\x97\x9E", "\xEF\xBF\xBD"})
        BOOST_TEST(is_utf8(good), good);
    // Latin-1, cut short, overlong slash, surrogate, beyond U+10FFFF, lone continuation.
    for (const char* bad :
         {"M\xFCller", "\xE2\x82", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"})
        BOOST_TEST(!is_utf8(bad));
}

BOOST_AUTO_TEST_CASE(the_first_byte_beyond_ascii_is_found_wherever_it_stands) {
    for (std::size_t size = 0; size < 20; ++size) {
        std::string text(size, 'x');
        for (std::size_t from = 0; from <= size; ++from)
            BOOST_TEST(find_beyond_ascii(text, from) == size);
        for (std::size_t place = 0; place < size; ++place) {
            text[place] = '\x80';
            BOOST_TEST(find_beyond_ascii(text) == place);
            BOOST_TEST(find_beyond_ascii(text, place + 1) == size);
            text[place] = 'x';
        }
    }
}

BOOST_AUTO_TEST_CASE(repair_replaces_each_maximal_subpart_and_drops_nuls) {
    const std::string mark = "\xEF\xBF\xBD";
    BOOST_TEST(to_utf8("a\xE2\x82z") == "a" + mark + "z");
    BOOST_TEST(to_utf8("\xC0\xAF") == mark + mark);
    BOOST_TEST(to_utf8(std::string_view("a\0b", 3)) == "ab");
    BOOST_TEST(is_utf8(to_utf8("\xF0\x9F\xFF\xC3")));
}

BOOST_AUTO_TEST_CASE(code_points_are_counted_and_never_cut) {
    const std::string text = "a\xC3\xA9\xF0\x9F\x97\x9E";
    BOOST_TEST(code_point_count(text) == 3U);
    BOOST_TEST(utf8_prefix(text, 2) == "a");
    BOOST_TEST(utf8_prefix(text, 3) == "a\xC3\xA9");
    BOOST_TEST(utf8_prefix(text, 99) == text);
    std::string again;
    for (std::size_t i = 0; i < text.size();)
        append_code_point(again, next_code_point(text, i));
    BOOST_TEST(again == text);
}

BOOST_AUTO_TEST_SUITE_END()
