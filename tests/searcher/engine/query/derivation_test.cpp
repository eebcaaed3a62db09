// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/derivation.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(derivation)

BOOST_AUTO_TEST_CASE(endings_that_make_new_words_are_told_from_inflections) {
    struct Row {
        const char* word;
        const char* other;
        const char* language;
        bool derived;
    };
    constexpr Row rows[] = {
        {"political", "politics", "en", true},    {"international", "internal", "en", true},
        {"relation", "relative", "en", true},     {"economy", "economic", "en", true},
        {"organise", "organisation", "en", true}, {"organise", "organising", "en", false},
        {"harbour", "harbours", "en", false},     {"city", "cities", "en", false},
        {"stop", "stopped", "en", false},         {"politik", "politisch", "de", true},
        {"freund", "freunde", "de", false},       {"freund", "freundlich", "de", true},
        {"nation", "nationale", "fr", true},      {"chat", "chats", "fr", false},
        {"kansen", "kans", "nl", false},          {"lathatja", "lathatta", "hu", false},
    };
    for (const Row& row : rows) {
        BOOST_TEST(is_derived(row.word, row.other, row.language) == row.derived,
                   row.word << " " << row.other);
        BOOST_TEST(is_derived(row.other, row.word, row.language) == row.derived,
                   row.other << " " << row.word);
    }
}

BOOST_AUTO_TEST_SUITE_END()
