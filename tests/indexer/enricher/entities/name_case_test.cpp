// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/name_case.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <tuple>

using namespace newshound;
using enum EntityType;

BOOST_AUTO_TEST_SUITE(name_case)

BOOST_AUTO_TEST_CASE(shouted_names_become_quiet_and_acronyms_stay) {
    const std::tuple<const char*, EntityType, const char*> table[] = {
        {"KABUL", place, "Kabul"},
        {"PERU", place, "Peru"},
        {"UAE", place, "UAE"},
        {"NEW YORK", place, "New York"},
        {"RIO DE JANEIRO", place, "Rio de Janeiro"},
        {"HAMID KARZAI", person, "Hamid Karzai"},
        {"CHARLES DE GAULLE", person, "Charles de Gaulle"},
        {"JOHN PAUL II", person, "John Paul II"},
        {"CONAN O'BRIEN", person, "Conan O'Brien"},
        {"MCCARTHY", person, "McCarthy"},
        {"JEAN-PAUL SARTRE", person, "Jean-Paul Sartre"},
        {"J. EDGAR HOOVER", person, "J. Edgar Hoover"},
        {"JFK", person, "JFK"},
        {"NATO", org, "NATO"},
        {"UNESCO", org, "UNESCO"},
        {"U.S.", place, "U.S."},
        {"UNITED NATIONS", org, "United Nations"},
        {"BBC NEWS", org, "BBC News"},
        {"МОСКВА", place, "Москва"},
        {"MÜNCHEN", place, "München"},
        {"FSB chief", org, "FSB chief"},
        {"42", org, "42"},
        {"", org, ""},
    };
    for (const auto& [name, type, quiet] : table)
        BOOST_TEST(quiet_name(name, type, test::built_in_taggers().lists()) == quiet);
}

BOOST_AUTO_TEST_SUITE_END()
