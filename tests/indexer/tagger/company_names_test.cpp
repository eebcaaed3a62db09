// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/company_names.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

constexpr EntityType person = EntityType::person;
constexpr EntityType org = EntityType::org;
constexpr EntityType place = EntityType::place;

std::string mended(std::string_view given, std::vector<Name> names) {
    const TokenizedText text = tokenize(given);
    mend_company_names(text, names);
    std::string all;
    for (const Name& name : names) {
        const std::uint32_t begin = text.tokens[name.first].begin;
        all += name.type == person ? "person " : name.type == org ? "org " : "place ";
        all += std::string(text.text.substr(begin, text.tokens[name.last - 1].end - begin)) + "|";
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(company_names)

BOOST_AUTO_TEST_CASE(a_company_is_whole_with_its_legal_form) {
    BOOST_TEST(mended("Goldman Sachs and Co said", {{0, 2, org}}) == "org Goldman Sachs and Co|");
    BOOST_TEST(mended("Gorda Isles Inc said", {{0, 2, place}}) == "org Gorda Isles Inc|");
    BOOST_TEST(mended("Wood Hill & Co. said", {{0, 2, person}}) == "org Wood Hill & Co.|");
    BOOST_TEST(mended("Baring Brothers and Co Ltd", {{0, 2, org}, {3, 5, org}}) ==
               "org Baring Brothers and Co Ltd|");
    BOOST_TEST(mended("London and Paris", {{0, 1, place}, {2, 3, place}}) ==
               "place London|place Paris|");
}

BOOST_AUTO_TEST_CASE(what_was_taken_for_a_person_of_its_name_is_the_company) {
    BOOST_TEST(mended("Airod Sdn Bhd won . Airod and Ann left",
                      {{0, 3, person}, {5, 6, person}, {7, 8, person}}) ==
               "org Airod Sdn Bhd|org Airod|person Ann|");
    BOOST_TEST(mended("Al Kay and Co won . Kay left", {{0, 2, person}, {6, 7, person}}) ==
               "org Al Kay and Co|org Kay|");
}

BOOST_AUTO_TEST_CASE(a_title_is_no_part_of_a_body) {
    BOOST_TEST(mended("Mr Smith of Allied Corp said", {{0, 5, org}}) ==
               "person Smith|org Allied Corp|");
    BOOST_TEST(mended("Party of President Lee", {{0, 3, org}, {3, 4, person}}) ==
               "org Party|person Lee|");
    BOOST_TEST(mended("", {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
