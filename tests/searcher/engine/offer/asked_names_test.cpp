// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/asked_names.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(names_that_are_asked)

BOOST_AUTO_TEST_CASE(the_same_under_other_names) {
    constexpr EntityType person = EntityType::person;
    constexpr EntityType org = EntityType::org;
    constexpr EntityType place = EntityType::place;
    struct Row {
        EntityType type;
        const char* asked;
        std::vector<AskedName> others; // behind what is asked
    };
    const Row rows[] = {
        {person, "Angela Merkel", {}},
        {person, "Merkel, Angela", {{"Angela Merkel", JoinReason::itself}}},
        {person,
         "Merkel, Dr. Angela",
         {{"Dr. Angela Merkel", JoinReason::itself}, {"angela merkel", JoinReason::title}}},
        {person, "Merkel, Angela, 1954-", {}},
        {person, "Dr. Angela Merkel", {{"angela merkel", JoinReason::title}}},
        {person, "Dr. Merkel", {}}, // of that name there may be others
        {person, "Mrs. Robert Carmody", {}},
        {person, "The Edge", {}},
        {org, "The New York Times", {{"New York Times", JoinReason::article}}},
        {org, "The Who", {}},
        {org, "U.N.", {{"United Nations", JoinReason::known}}},
        {org, "United Nations", {}},
        {place, "Deutschland", {{"Germany", JoinReason::known}}},
        {place, "Washington, D.C.", {}},
        {org, "", {}},
    };
    for (const auto& [type, asked, others] : rows) {
        std::vector<AskedName> expected{{asked, JoinReason::itself}};
        expected.insert(expected.end(), others.begin(), others.end());
        const std::vector<AskedName> names = asked_names(type, asked);
        BOOST_TEST((names == expected), asked << ": " << names.back().name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
