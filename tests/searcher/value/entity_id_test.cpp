// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/entity_id.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(entity_id)

BOOST_AUTO_TEST_CASE(an_id_is_one_word_and_reads_back) {
    const std::pair<EntityId, const char*> table[] = {
        {{EntityType::person, "Angela Merkel"}, "person.Angela_Merkel"},
        {{EntityType::person, "J. R. O'Neil-Fox"}, "person.J._R._O~27Neil-Fox"},
        {{EntityType::org, "AT&T"}, "org.AT~26T"},
        {{EntityType::org, "a_b~c"}, "org.a~5Fb~7Ec"},
        {{EntityType::place, "K\u00F6ln"}, "place.K~C3~B6ln"},
        {{EntityType::place, "\n"}, "place.~0A"},
    };
    for (const auto& [id, text] : table) {
        BOOST_TEST(to_string(id) == text);
        const std::optional<EntityId> read = read_entity_id(text);
        BOOST_REQUIRE_MESSAGE(read, text);
        BOOST_TEST((*read == id), text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_id_is_nothing) {
    for (const char* text : {"", "person", "person.", "people.Merkel", ".Merkel", "person.a b",
                             "person.~", "person.~4", "person.~4g", "person.~41", "person.~c3~b6",
                             "person.~FF", "person.K\u00F6ln", "Person.Merkel", "Angela Merkel"})
        BOOST_TEST(!read_entity_id(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
