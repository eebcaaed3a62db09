// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/month_names.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(month_names_)

BOOST_AUTO_TEST_CASE(a_folded_word_names_a_month_in_any_language_unless_two_differ) {
    struct Row {
        const char* word;
        const char* language;
        int month;
    };
    constexpr Row table[] = {
        {"january", "", 1},     {"janner", "de", 1},    {"maerz", "", 3},    {"mar", "en", 3},
        {"aout", "fr", 8},      {"сентября", "ru", 9},  {"январе", "", 1},   {"ธนวาคม", "", 12},
        {"אפר", "he", 4},       {"oktabr", "uz", 10},   {"", "", 0},         {"harbour", "en", 0},
        {"listopad", "hr", 10}, {"listopad", "pl", 11}, {"listopad", "", 0}, {"lip", "pl", 7},
        {"srp", "cs", 8},       {"म", "ne", 0},         {"July", "", 0},
    };
    for (const Row& row : table)
        BOOST_TEST(month_named(row.word, row.language) == row.month, row.word);
}

BOOST_AUTO_TEST_CASE(a_language_has_its_own_names) {
    BOOST_TEST_REQUIRE(find_month_name("märz", "de"));
    BOOST_TEST(find_month_name("märz", "de")->month == 3);
    BOOST_TEST(!find_month_name("märz", "de")->is_short);
    BOOST_TEST(find_month_name("sept", "en")->is_short);
    BOOST_TEST(!find_month_name("may", "en")->is_short);
    for (const auto& [word, language] : {std::pair{"märz", "en"}, {"may", ""}, {"mä", "de"}})
        BOOST_TEST(!find_month_name(word, language), word);
}

BOOST_AUTO_TEST_CASE(every_language_of_the_tables_has_twelve) {
    std::set<std::pair<std::string, int>> named;
    std::set<std::string> languages;
    for (const MonthName& each : month_names()) {
        BOOST_TEST(each.month >= 1);
        BOOST_TEST(each.month <= 12);
        for (std::string_view rest = each.languages; !rest.empty();) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            named.emplace(rest.substr(0, blank), each.month);
            languages.emplace(rest.substr(0, blank));
            rest.remove_prefix(std::min(blank + 1, rest.size()));
        }
    }
    BOOST_TEST(languages.size() >= 60);
    BOOST_TEST(named.size() == 12 * languages.size());
}

BOOST_AUTO_TEST_SUITE_END()
