// SPDX-License-Identifier: GPL-3.0-or-later
// CQL as our own query language prints it, and what is refused with which diagnostic.
#include "searcher/server/sru/cql.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(cql)

BOOST_AUTO_TEST_CASE(clauses_become_queries) {
    const std::pair<const char*, const char*> table[] = {
        {"bortnikov", "bortnikov"},
        {"\"information security\"", "\"information security\""},
        {"moon and carpet", "moon carpet"},
        {"moon or carpet", "moon OR carpet"},
        {"moon NOT carpet", "moon -carpet"},
        {"a or b and c", "(a OR b) c"}, // from left to right
        {"a or (b and c)", "a OR (b c)"},
        {"title = moon", "title:moon"},
        {"dc.title adj \"blue moon\"", "title:\"blue moon\""},
        {"dc.title all \"blue moon\"", "title:blue title:moon"},
        {"dc.title any \"blue moon\"", "title:blue OR title:moon"},
        {"newshound.person = bortnikov", "person:bortnikov"},
        {"dc.date = 2019-05", "date:2019-05"},
        {"dc.date < 2019", "date:..2018"},
        {"dc.date > 2019-05-03", "date:2019-05-04.."},
        {"dc.date >= 2019 and dc.date <= 2020", "date:2019.. date:..2020"},
        {"dc.date within \"2019-05 2019-06\"", "date:2019-05..2019-06"},
        {"bort*", "bort*"},
        {"b*rt", "b*rt"},
        {"bort\\*", "bort"},
        {"Qq\uFF6FQ*", "\"Qq\uFF6FQ\\*\""}, // two words of the index
        {"cql.allRecords = 1", "*"},
        {"\"AND\"", "\"AND\""},
        {"\"a\\\"b\"", "ab"},
        {"\"title:x\"", "\"title:x\""},
        {"moon\u00BB", "moon"},
        {"\u00B2", "\"\u00B2\""}, // a digit of the index, as in CO\u00B2
        {"newshound.on = 4-13", "on:04-13"},
        {"newshound.id = K3V9X2M4P7Q1", "id:K3V9X2M4P7Q1"},
        {"dc.language any \"de fr\"", "lang:de OR lang:fr"},
        {"lang = d*", "lang:d*"},
        {"dc.language = ger", "lang:de"},
        {"language any \"fre deu\"", "lang:fr OR lang:de"},
        {"rec.identifier = k3v9x2m4p7q1", "id:k3v9x2m4p7q1"},
        {"serverChoice = moon", "moon"},
        {"cql.serverChoice all \"blue moon\"", "blue moon"},
        {"creator = lee", "author:lee"},
        {"allRecords = 1", "*"},
        {"dc.subject = moon", "keyword:moon OR person:moon OR org:moon OR place:moon"},
        {"moon sortBy dc.date", "moon"},
        {"words within \"100 100\"", "words:100"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST(to_string(cql_query(text).query) == expected);
}

BOOST_AUTO_TEST_CASE(results_are_sorted_by_date_of_publication) {
    const std::pair<const char*, Sort> table[] = {
        {"moon", Sort::relevance},
        {"moon sortBy dc.date", Sort::oldest},
        {"moon sortby date/sort.ascending", Sort::oldest},
        {"a or (b and c) sortBy newshound.date/sort.descending", Sort::newest},
    };
    for (const auto& [text, sort] : table)
        BOOST_TEST((cql_query(text).sort == sort), text);
}

BOOST_AUTO_TEST_CASE(what_is_not_supported_is_told_by_number) {
    const std::pair<std::string, int> table[] = {
        {"", 10},
        {"moon carpet", 10},
        {"moon and", 10},
        {"title =", 10},
        {"(moon", 13},
        {"moon)", 13},
        {"\"moon", 14},
        {"bath.title = 1", 15},
        {"rec.nonsense = 1", 16},
        {"rec.identifier = 17", 36},
        {"dc.nonsense = 1", 16},
        {"nonsense = 1", 16},
        {"title encloses moon", 19},
        {"title =/stem moon", 20},
        {"title < moon", 22},
        {"title = \"\"", 27},
        {"*", 27},
        {"\"- -\"", 27},
        {"mo?n", 28},
        {"\"^moon\"", 31},
        {"dc.date = yesterday", 36},
        {"dc.date > 9999", 36},
        {"dc.date < 0001", 36},
        {"dc.date within \"2020 2019\"", 36},
        {"words within \"500 100\"", 36},
        {"dc.language = english", 36},
        {"dc.language any \"de english\"", 36},
        {"newshound.id = 17", 36},
        {"newshound.id exact \"k3v9x2m4p7q1 x\"", 36},
        {"story = 17", 36},
        {"on = 13-04", 36},
        {"on = 04*", 36},
        {"lang <> english", 36},
        {"moon prox carpet", 39},
        {"moon and/x carpet", 46},
        {"> dc = \"x\" moon", 48},
        {"moon sortBy", 10},
        {"(moon sortBy dc.date)", 10},
        {"moon sortBy dc.date moon and carpet", 84},
        {"moon sortBy nonsense", 16},
        {"moon sortBy dc.title", 88},
        {"moon sortBy dc.date dc.title", 84},
        {"moon sortBy dc.date/sort.ignoreCase", 81},
        {std::string(200, '('), 13},
        {std::string(70'000, 'a'), 12},
    };
    for (const auto& [text, code] : table) {
        try {
            cql_query(text);
            BOOST_ERROR(text << " is accepted");
        } catch (const SruDiagnostic& error) {
            BOOST_TEST(error.code == code, text.substr(0, 40) << ": " << error.code);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
