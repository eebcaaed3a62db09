// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/aliases.hpp"
#include "tests/support/built_in_taggers.hpp"

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
    link_aliases(mentions, "", test::built_in_taggers().lists());
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
    BOOST_TEST(linked({{place, "Schles\u00ADwig"}}) == "Schleswig|"); // a soft hyphen
    BOOST_TEST(linked({{person, "Bortnikov"}, {person, "Alexander Bortnikov"}}) ==
               "Alexander Bortnikov|Alexander Bortnikov|");
    BOOST_TEST(linked({{person, "John D. Smith"}, {person, "John Smith"}, {person, "J. Smith"}}) ==
               "John D. Smith|John D. Smith|John D. Smith|");
}

BOOST_AUTO_TEST_CASE(a_relative_named_once_takes_no_surname) {
    BOOST_TEST(
        linked({{person, "Ann Lee"}, {person, "Tom Lee"}, {person, "Ann Lee"}, {person, "Lee"}}) ==
        "Ann Lee|Tom Lee|Ann Lee|Ann Lee|");
    BOOST_TEST(
        linked({{person, "Tom Lee"}, {person, "Ann Lee"}, {person, "Ann Lee"}, {person, "Lee"}}) ==
        "Tom Lee|Ann Lee|Ann Lee|Ann Lee|");
}

BOOST_AUTO_TEST_CASE(a_junior_is_a_person_of_his_own) {
    BOOST_TEST(linked({{person, "Tom Lee"}, {person, "Tom Lee Jr."}, {person, "Tom Lee"}}) ==
               "Tom Lee|Tom Lee Jr.|Tom Lee|");
    BOOST_TEST(linked({{person, "Tom Lee Jr"}, {person, "Lee"}}) == "Tom Lee Jr.|Tom Lee Jr.|");
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

BOOST_AUTO_TEST_CASE(companies_with_and_without_their_legal_form) {
    BOOST_TEST(linked({{org, "Apple Inc."}, {org, "Apple"}, {org, "Apple Corps"}}) ==
               "Apple Inc.|Apple Inc.|Apple Corps|");
    BOOST_TEST(linked({{org, "Ford Motor Co."}, {person, "Ford"}, {org, "Ford Australia"}}) ==
               "Ford Motor Co.|Ford Motor Co.|Ford Australia|");
    BOOST_TEST(linked({{org, "General Motors Corporation"}, {org, "GM"}}) ==
               "General Motors Corporation|General Motors Corporation|");
}

BOOST_AUTO_TEST_CASE(a_short_form_in_brackets) {
    std::vector<EntityMention> mentions(3);
    const std::string text = "Zürich’s Singapore Airlines (SIA) and SIA";
    const std::pair<std::uint32_t, std::uint32_t> places[] = {{9, 27}, {29, 32}, {38, 41}};
    const char* words[] = {"Singapore Airlines", "SIA", "SIA"};
    for (std::size_t i = 0; i < 3; ++i) {
        mentions[i].type = org;
        mentions[i].text = words[i];
        mentions[i].start = places[i].first;
        mentions[i].end = places[i].second;
    }
    link_aliases(mentions, text, test::built_in_taggers().lists());
    for (const EntityMention& mention : mentions)
        BOOST_TEST(mention.name == "Singapore Airlines");
}

BOOST_AUTO_TEST_CASE(bodies_of_a_country) {
    BOOST_TEST(linked({{org, "United States Senate"},
                       {org, "Senate"},
                       {org, "U.S. Air Force"},
                       {org, "USAF"}}) ==
               "United States Senate|United States Senate|U.S. Air Force|U.S. Air Force|");
}

BOOST_AUTO_TEST_CASE(thousands_of_names_take_no_square_of_time) {
    std::vector<EntityMention> mentions(60'000);
    for (std::size_t i = 0; i < mentions.size(); ++i)
        mentions[i].text = "Maria X" + std::to_string(i) + " Smith";
    link_aliases(mentions, "", test::built_in_taggers().lists());
    BOOST_TEST(mentions[5].name == "Maria X5 Smith");
}

BOOST_AUTO_TEST_CASE(a_name_in_capitals_gives_way_to_the_same_in_small_letters) {
    BOOST_TEST(linked({{place, "MOSCOW"}, {place, "Moscow"}, {org, "FSB"}}) ==
               "Moscow|Moscow|FSB|");
}

BOOST_AUTO_TEST_CASE(spellings_of_one_place) {
    BOOST_TEST(linked({{place, "U.S."}, {place, "US"}, {place, "the United States"}}) ==
               "United States|United States|United States|");
}

BOOST_AUTO_TEST_SUITE_END()
