// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/abbreviations.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(abbreviations)

BOOST_AUTO_TEST_CASE(kinds_by_the_word_as_written) {
    struct Row {
        std::string_view word;
        unsigned kinds;
    };
    const Row table[] = {
        {"Mr", title_abbreviation},
        {"Amb", title_abbreviation},
        {"Corp", word_abbreviation},
        {"Sec", title_abbreviation | number_abbreviation},
        {"No", word_abbreviation | number_abbreviation},
        {"no", 0}, // "He said no."
        {"corp", 0},
        {"harbour", 0},
        {"", 0},
    };
    for (const auto& [word, kinds] : table)
        BOOST_TEST(abbreviation_kinds(word) == kinds, word);
}

BOOST_AUTO_TEST_CASE(kinds_by_the_word_in_small_letters) {
    BOOST_TEST(lower_abbreviation_kinds("mr") == unsigned{title_abbreviation});
    BOOST_TEST((lower_abbreviation_kinds("no") & number_abbreviation) != 0U);
    BOOST_TEST(lower_abbreviation_kinds("Mr") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
