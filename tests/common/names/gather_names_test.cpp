// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/gather_names.hpp"
#include "common/schema/analysis.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

namespace {

// "Shown: Other (reason), Other (reason); Shown: …" of names of one type.
std::string gathered(EntityType type, std::vector<NameCount> names) {
    ArchiveNames all;
    all[static_cast<std::size_t>(type)] = std::move(names);
    std::string text;
    for (const Identity& identity : gather_names(all)) {
        text += (text.empty() ? "" : "; ") + identity.name + ":";
        for (const Member& member : identity.members)
            if (member.reason != JoinReason::itself)
                text += " " + member.name + " (" + std::string(to_string(member.reason)) + ")";
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(gathered_names)

BOOST_AUTO_TEST_CASE(people_are_joined_where_nobody_else_is_meant) {
    struct Row {
        std::vector<NameCount> names;
        const char* identities;
    };
    const Row rows[] = {
        {{{"George W Bush", 2}, {"George W. Bush", 9}},
         "George W. Bush: George W Bush (spelled otherwise)"},
        {{{"Barack Obama", 9}, {"Obama", 4}}, "Barack Obama: Obama (by surname alone)"},
        // Not five articles, or not a quarter of what the surname itself has.
        {{{"Barack Obama", 4}, {"Obama", 4}}, ""},
        {{{"Barack Obama", 5}, {"Obama", 21}}, ""},
        // Another bearer has more than a tenth.
        {{{"Barack Obama", 9}, {"Michelle Obama", 2}, {"Obama", 4}}, ""},
        {{{"Barack Obama", 90}, {"Michelle Obama", 2}, {"Obama", 4}},
         "Barack Obama: Obama (by surname alone)"},
        {{{"Barack Obama", 9}, {"President Barack Obama", 2}},
         "Barack Obama: President Barack Obama (with a title)"},
        {{{"George W. Bush", 9}, {"George Walker Bush", 2}, {"George Bush", 3}},
         "George W. Bush: George Bush (with other middle names or initials) "
         "George Walker Bush (with other middle names or initials)"},
        // Two presidents.
        {{{"George W. Bush", 9}, {"George H. W. Bush", 9}, {"George Bush", 3}, {"Bush", 3}}, ""},
        {{{"Donald Rumsfeld", 9}, {"D. Rumsfeld", 2}},
         "Donald Rumsfeld: D. Rumsfeld (by its initials)"},
        {{{"Dan Rumsfeld", 9}, {"Donald Rumsfeld", 9}, {"D. Rumsfeld", 2}}, ""},
        // A son is another.
        {{{"Donald Trump", 50}, {"Donald Trump Jr.", 9}, {"Trump Jr.", 2}, {"Trump", 9}},
         "Donald Trump: Trump (by surname alone); "
         "Donald Trump Jr.: Trump Jr. (by surname alone)"},
        {{{"Ursula von der Leyen", 9}, {"von der Leyen", 2}, {"Leyen", 1}},
         "Ursula von der Leyen: von der Leyen (by surname alone) Leyen (by surname alone)"},
    };
    for (const Row& row : rows) {
        BOOST_TEST(gathered(EntityType::person, row.names) == row.identities);
        std::vector<NameCount> other = row.names;
        std::ranges::reverse(other);
        BOOST_TEST(gathered(EntityType::person, other) == row.identities);
    }
}

BOOST_AUTO_TEST_CASE(organisations_and_places_are_joined_by_words_and_lists) {
    struct Row {
        EntityType type;
        std::vector<NameCount> names;
        const char* identities;
    };
    using enum EntityType;
    const Row rows[] = {
        {place,
         {{"Germany", 9}, {"Deutschland", 5}, {"Allemagne", 1}},
         "Germany: Deutschland (a known name of the same) Allemagne (a known name of the same)"},
        {place,
         {{"US", 2}, {"U.S.", 3}, {"United States", 9}, {"Us", 1}},
         "United States: U.S. (a known name of the same) US (a known name of the same) "
         "Us (a known name of the same)"},
        {org, {{"WHO", 9}, {"Who", 3}}, ""},
        {org, {{"NATO", 9}, {"Nato", 3}}, "NATO: Nato (spelled otherwise)"},
        {org,
         {{"the Senate", 3}, {"Senate", 9}},
         "Senate: the Senate (with or without an article)"},
        {org, {{"The Who", 3}, {"Who", 9}}, ""},
        {org,
         {{"Apple", 9}, {"Apple Inc.", 2}},
         "Apple: Apple Inc. (with or without its legal form)"},
        {org, {{"Delta", 9}, {"Delta Inc.", 2}, {"Delta Corp", 2}}, ""},
        {place, {{"Paris", 9}, {"Paris Inc.", 2}}, ""},
        {place, {{"Georgia", 9}, {"Georgien", 2}}, ""},
        {place, {{"Colombia", 9}, {"Columbia", 2}}, ""}, // which is a town, not only Danish
    };
    for (const Row& row : rows)
        BOOST_TEST(gathered(row.type, row.names) == row.identities);
}

// A key that is made without analysis is what analysis gives.
BOOST_AUTO_TEST_CASE(plain_names_have_the_key_of_all_others) {
    for (const std::string name : {"Barack Obama", "NATO", "McDonald", "van Dyke",
                                   "George H W Bush", "O'Brien", "X", "Al Qaeda", "who is who"}) {
        const NameGroups groups({{name, 1}});
        std::string key = groups[0].key;
        std::erase(key, '^');
        BOOST_TEST(key == name_key(name));
    }
}

BOOST_AUTO_TEST_CASE(a_word_that_is_rather_a_place_is_no_surname) {
    ArchiveNames names;
    names[0] = {{"Denzel Washington", 9}, {"Washington", 3}};
    names[2] = {{"Washington", 90}};
    BOOST_TEST(gather_names(names).empty());
}

BOOST_AUTO_TEST_CASE(identities_are_kept_as_bytes) {
    ArchiveNames names;
    names[0] = {{"Barack Obama", 9}, {"Obama", 4}};
    names[1] = {{"NATO", 9}, {"Nato", 4}};
    const std::vector<Identity> identities = gather_names(names);
    BOOST_TEST(identities.size() == 2u);
    const std::string bytes = pack_identities(identities);
    BOOST_TEST((unpack_identities(bytes) == identities));
    BOOST_TEST(unpack_identities(bytes.substr(0, bytes.size() - 3)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
