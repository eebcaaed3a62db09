// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/aliases.hpp"

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <string>
#include <utility>

using namespace newshound;

namespace {

using enum EntityType;

// The names given to the mentions, with "|" between them.
std::string linked(std::initializer_list<std::pair<EntityType, const char*>> written) {
    std::vector<EntityMention> mentions;
    for (const auto& [type, text] : written) {
        EntityMention& mention = mentions.emplace_back();
        mention.type = type;
        mention.text = text;
    }
    link_aliases(mentions);
    std::string names;
    for (const EntityMention& mention : mentions)
        names += mention.name + "|";
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(aliases)

BOOST_AUTO_TEST_CASE(parts_of_a_persons_name) {
    BOOST_TEST(
        linked({{person, "Alexander Bortnikov"}, {person, "Bortnikov"}, {person, "BORTNIKOV's"}}) ==
        "Alexander Bortnikov|Alexander Bortnikov|Alexander Bortnikov|");
    BOOST_TEST(linked({{person, "Bortnikov"}, {person, "Alexander Bortnikov"}}) ==
               "Alexander Bortnikov|Alexander Bortnikov|");
    BOOST_TEST(linked({{person, "John D. Smith"}, {person, "John Smith"}, {person, "J. Smith"}}) ==
               "John D. Smith|John D. Smith|John D. Smith|");
}

BOOST_AUTO_TEST_CASE(a_surname_of_two_stays_unlinked) {
    BOOST_TEST(
        linked({{person, "Bill Clinton"}, {person, "Hillary Clinton"}, {person, "Clinton"}}) ==
        "Bill Clinton|Hillary Clinton|Clinton|");
}

BOOST_AUTO_TEST_CASE(organisations_by_initials_and_first_words) {
    BOOST_TEST(linked({{org, "the Federal Security Service"}, {org, "FSB"}, {org, "FSS"}}) ==
               "Federal Security Service|FSB|Federal Security Service|");
    BOOST_TEST(linked({{org, "Lockheed Martin"}, {org, "Lockheed"}}) ==
               "Lockheed Martin|Lockheed Martin|");
}

BOOST_AUTO_TEST_CASE(spellings_of_one_place) {
    BOOST_TEST(linked({{place, "U.S."}, {place, "US"}, {place, "the United States"}}) ==
               "United States|United States|United States|");
}

BOOST_AUTO_TEST_SUITE_END()
