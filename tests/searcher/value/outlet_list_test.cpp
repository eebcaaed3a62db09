// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/outlet_list.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

OutletCoverage outlet(const std::string& name, std::size_t dated, std::size_t undated) {
    OutletCoverage outlet{};
    outlet.outlet = name;
    if (dated > 0) outlet.days[18'000] = dated;
    outlet.undated = undated;
    return outlet;
}

std::vector<OutletCoverage> some() {
    return {outlet("", 1, 0), outlet("A Gazette", 2, 1), outlet("L’Écho du Nord", 5, 0),
            outlet("The Gazette", 0, 3)};
}

std::string names(std::span<const OutletCoverage> outlets) {
    std::string names;
    for (const OutletCoverage& each : outlets)
        names += each.outlet + "|";
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(outlet_list)

BOOST_AUTO_TEST_CASE(the_largest_stand_first_and_undated_articles_count) {
    BOOST_TEST(all_articles(some()[1]) == 3U);
    BOOST_TEST(names(listed(some(), "")) == "L’Écho du Nord|A Gazette|The Gazette||");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_name_finds_it_without_case_accents_and_blanks) {
    BOOST_TEST(names(listed(some(), "GAZ")) == "A Gazette|The Gazette|");
    BOOST_TEST(names(listed(some(), "echo du")) == "L’Écho du Nord|");
    BOOST_TEST(names(listed(some(), "sud")) == "");
    BOOST_TEST(names(listed(some(), "...")) == "");
}

BOOST_AUTO_TEST_CASE(a_piece_ends_with_the_list) {
    const std::vector<OutletCoverage> all = some();
    BOOST_TEST(names(piece_of(all, 1, 2)) == "A Gazette|L’Écho du Nord|");
    BOOST_TEST(names(piece_of(all, 3, 10)) == "The Gazette|");
    BOOST_TEST(names(piece_of(all, 4, 10)) == "");
    BOOST_TEST(names(piece_of(all, 400, 10)) == "");
}

BOOST_AUTO_TEST_SUITE_END()
