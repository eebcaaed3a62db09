// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/quotation_styles.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(quotation_styles_of_languages)

BOOST_AUTO_TEST_CASE(which_marks_open_and_which_close) {
    struct Row {
        char32_t mark;
        bool opens;
        bool closes;
    };
    const Row table[] = {
        {U'“', true, true}, // English opens, German closes with it
        {U'”', true, true},   {U'„', true, false},  {U'«', true, true},   {U'»', true, true},
        {U'‹', true, true},   {U'「', true, false}, {U'」', false, true}, {U'"', true, true},
        {U'‘', true, true},   {U'’', false, true},  {U'\'', false, true}, {U'a', false, false},
        {U'(', false, false},
    };
    for (const auto& [mark, opens, closes] : table) {
        BOOST_TEST(opens_quotation(mark) == opens, static_cast<unsigned>(mark));
        BOOST_TEST(closes_quotation(mark) == closes, static_cast<unsigned>(mark));
    }
}

BOOST_AUTO_TEST_SUITE_END()
