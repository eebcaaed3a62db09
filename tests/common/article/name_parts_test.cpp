// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/name_parts.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(name_parts)

BOOST_AUTO_TEST_CASE(a_word_is_asked_as_written_and_without_its_stop) {
    struct Row {
        std::string_view word;
        unsigned kinds;
    };
    const Row rows[] = {
        {"von",
         family_particle | joining_particle | opening_particle | inside_name | small_in_title},
        {"la", family_particle | joining_particle | inside_name | small_in_title},
        {"Jr.", name_suffix},
        {"of", inside_name | small_in_title},
        {"the", small_in_title},
        {"e", byline_particle},
        {"desk", names_nobody},
        {"Von", 0}, // "Von Miller"
        {"jr", 0},
        {"harbour", 0},
        {".", 0},
        {"", 0},
    };
    for (const auto& [word, kinds] : rows)
        BOOST_TEST(name_part_kinds(word) == kinds, word);
}

BOOST_AUTO_TEST_CASE(a_key_is_asked_in_small_letters) {
    BOOST_TEST(lower_name_part_kinds("iii") == name_suffix);
    BOOST_TEST(lower_name_part_kinds("sen.") == name_title);
    BOOST_TEST(lower_name_part_kinds("pope") == 0U); // makes the name
    BOOST_TEST(lower_name_part_kinds("III") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
