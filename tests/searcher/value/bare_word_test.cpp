// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/bare_word.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(bare_word)

BOOST_AUTO_TEST_CASE(a_word_is_taken_for_one_thing) {
    const std::pair<const char*, bool> rows[] = {
        {"moon", true},        {"cyber-security", true},
        {"-moon", false},      {"+moon", false},
        {"!moon", false},      {"[a", false},
        {"{a", false},         {"a-b", true},
        {"AND", false},        {"and", true},
        {"OR", false},         {"NOT", false},
        {"NEAR", false},       {"near", true},
        {"NEAR/5", false},     {"W/5", false},
        {"w/s", false},        {"W/H", true},
        {"title:x", false},    {"TITLE:x", false},
        {"Moscow:x", true},    {"10:30", true},
        {"crisis:", true},     {":x", true},
        {"http://a", false},   {"HTTPS://a", false},
        {"title=moon", false}, {"a=b", true},
        {"PRE/5", false},      {"pre/x", true},
        {"ADJ", false},        {"ADJ3", false},
        {"ADJOURN", true},     {"_exists_:title", false},
        {"NEXT/3", false},     {"NEXT", true},
        {"ONEAR/3", false},    {"", false},
        {"2019..2021", false}, {"2019-05..2019-10", false},
        {"wait..what", true},  {"2019..", true},
        {"x.org/a", true},     {"example.org/a", false},
        {"example.org", true}, {"example.org/", true},
        {"a.k.a/b", true},     {"St.Louis/Reno", true},
        {"vs./and", true},     {"24.5/100", true},
    };
    for (const auto& [word, bare] : rows)
        BOOST_TEST(is_bare_word(word) == bare, word);
}

BOOST_AUTO_TEST_CASE(a_pattern_is_of_one_word) {
    const std::pair<const char*, bool> rows[] = {{"cyb*", true},  {"wh*te", true},
                                                 {"*", false},    {"cyber-sec*", false},
                                                 {"a b*", false}, {"Qq\uFF6FQ*", false}};
    for (const auto& [word, expected] : rows)
        BOOST_TEST(is_word_pattern(word) == expected, word);
}

BOOST_AUTO_TEST_CASE(nearness_says_how_near) {
    const std::pair<const char*, const char*> rows[] = {
        {"NEAR", ""},        {"NEAR/5", "5"},      {"W/12", "12"},
        {"w/S", "sentence"}, {"W/p", "paragraph"}, {"NEAR/sentence", "sentence"}};
    for (const auto& [word, says] : rows)
        BOOST_TEST(nearness_of(word).value() == says, word);
    for (const char* word : {"near", "W/", "W/x5", "WITH/5", ""})
        BOOST_TEST(!nearness_of(word).has_value(), word);
}

BOOST_AUTO_TEST_SUITE_END()
