// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/unfinished.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(unfinished)

BOOST_AUTO_TEST_CASE(the_last_word_its_field_and_the_words_before_it_are_told_apart) {
    struct Row {
        const char* typed;
        const char* field;
        const char* text;
        std::size_t start;
        const char* before;
    };
    const Row rows[] = {
        {"", "", "", 0, ""},
        {"bor", "", "bor", 0, ""},
        {"alexander bor", "", "bor", 10, "alexander"},
        {"a b c d e", "", "e", 8, "b c d"},
        {"alexander ", "", "", 10, "alexander"},
        {"cyber person:bor", "person", "bor", 6, ""},
        {"cyber person:\"alexander b", "person", "alexander b", 6, ""},
        {"cyber \"information se", "", "information se", 6, ""},
        {"\"a b\" bor", "", "bor", 6, ""},
        {"(moon OR bor", "", "bor", 9, ""},
        {"moon -bor", "", "bor", 6, ""},
        {"title:moon bor", "", "bor", 11, ""},
        {"moon (person:bor", "person", "bor", 6, ""},
        {"http:bor", "", "http:bor", 0, ""},
        {"person:", "person", "", 0, ""},
        {"\u041C\u043E\u0441\u043A\u0432\u0430 \u043F\u0443", "", "\u043F\u0443", 13,
         "\u041C\u043E\u0441\u043A\u0432\u0430"},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.typed) {
            const UnfinishedQuery query = unfinished_query(row.typed);
            BOOST_TEST(query.field == row.field);
            BOOST_TEST(query.text == row.text);
            BOOST_TEST(query.start == row.start);
            BOOST_TEST(query.before == row.before);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
