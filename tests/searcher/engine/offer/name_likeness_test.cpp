// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/name_likeness.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(name_likeness_of_words)

BOOST_AUTO_TEST_CASE(fellows_count_whole_or_in_part) {
    struct Row {
        const char* asked;
        const char* name;
        double likeness;
    };
    const Row rows[] = {
        {"angela merkel", "angela merkel", 1},
        {"merkel angela", "angela merkel", 1},
        {"merkel", "angela merkel", 2. / 3},
        {"a merkel", "angela merkel", .8},
        {"angela merkle", "angela merkel", .9},
        {"ang merkel", "angela merkel", .85},
        {"ulrich merkel", "angela merkel", .5},
        {"a angela", "angela a", 1}, // the same words come first
        {"anna", "hanna", .8},
        {"ann", "anne", .7},
        {"li", "lu", 0},
        {"li", "lin", 0},
        {"ml king", "martin luther king", 2 * (1 + .6 + .6) / 6},
        {"martin luther king", "ml king", 2 * (1 + .6 + .6) / 6},
        {"un", "united nations", .6},
        {"un", "nations united", 0},
        {"\u0432 \u043F\u0443\u0442\u0438\u043D", // an initial of two bytes
         "\u0432\u043B\u0430\u0434\u0438\u043C\u0438\u0440 \u043F\u0443\u0442\u0438\u043D", .8},
        {"", "angela", 0},
        {"a b c d e f g h i j k l m", "a b c d e f g h i j k l m", 0}, // no name
    };
    for (const auto& [asked, name, likeness] : rows)
        BOOST_TEST(name_likeness(words_of_key(asked), words_of_key(name)) == likeness,
                   boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_key_is_taken_apart_at_its_blanks) {
    BOOST_TEST(words_of_key("von der leyen") == (std::vector<std::string>{"von", "der", "leyen"}),
               boost::test_tools::per_element());
    BOOST_TEST(words_of_key("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
