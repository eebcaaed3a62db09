// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/person_name.hpp"
#include "common/schema/analysis.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(person_names)

BOOST_AUTO_TEST_CASE(a_name_has_parts) {
    struct Row {
        const char* name;
        const char* title;
        const char* first;
        const char* middle;
        const char* surname;
        const char* suffix;
    };
    const Row rows[] = {
        {"Barack Obama", "", "barack", "", "obama", ""},
        {"Obama", "", "", "", "obama", ""},
        {"President Obama", "president", "", "", "obama", ""},
        {"Sen. John McCain", "sen", "john", "", "mccain", ""},
        {"George H. W. Bush", "", "george", "hw", "bush", ""},
        {"George Walker Bush", "", "george", "walker", "bush", ""},
        {"Ursula von der Leyen", "", "ursula", "", "von der leyen", ""},
        {"von der Leyen", "", "", "", "von der leyen", ""},
        {"Van Morrison", "", "van", "", "morrison", ""},
        {"Osama bin Laden", "", "osama", "", "bin laden", ""},
        {"Donald Trump Jr.", "", "donald", "", "trump", "jr"},
        {"Trump Jr.", "", "", "", "trump", "jr"},
        {"Pope Francis", "", "pope", "", "francis", ""},
    };
    for (const Row& row : rows) {
        const PersonName name = person_name(row.name, name_key(row.name));
        std::string middle;
        for (const std::string& each : name.middle)
            middle += (middle.empty() ? "" : " ") + each;
        BOOST_TEST(name.title == row.title, row.name);
        BOOST_TEST(name.first == row.first, row.name);
        BOOST_TEST(middle == row.middle, row.name);
        BOOST_TEST(name.surname == row.surname, row.name);
        BOOST_TEST(name.suffix == row.suffix, row.name);
    }
}

BOOST_AUTO_TEST_CASE(middle_names_may_be_initials) {
    using Names = std::vector<std::string>;
    struct Row {
        Names a;
        Names b;
        bool same;
    };
    const Row rows[] = {
        {{"w"}, {"walker"}, true},
        {{"walker"}, {"w"}, true},
        {{"hw"}, {"herbert", "walker"}, true},
        {{"w"}, {"hw"}, false},
        {{"w"}, {"herbert", "walker"}, false},
        {{}, {"w"}, false},
        {{"a"}, {"walker"}, false},
    };
    for (const Row& row : rows)
        BOOST_TEST(may_be_same(row.a, row.b) == row.same);
}

BOOST_AUTO_TEST_SUITE_END()
