// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/pattern_terms.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(pattern_terms)

BOOST_AUTO_TEST_CASE(a_star_stands_for_anything) {
    BOOST_TEST(matches_pattern("bortnikov", "bort*"));
    BOOST_TEST(matches_pattern("watergate", "*gate"));
    BOOST_TEST(matches_pattern("bortnikov", "b*n*v"));
    BOOST_TEST(matches_pattern("bort", "bort*"));
    BOOST_TEST(!matches_pattern("bortnikov", "bort"));
    BOOST_TEST(!matches_pattern("abort", "bort*"));
    BOOST_TEST(!matches_pattern("gates", "*gate"));
}

BOOST_AUTO_TEST_CASE(only_terms_of_the_field_are_taken_the_most_frequent_first) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (int i = 0; i < 3; ++i) {
        Xapian::Document document;
        document.add_term("gate");
        if (i > 0) document.add_term("watergate");
        if (i > 1) document.add_term("1gate");
        document.add_term("Sgate");
        document.add_term("XPERSON:=bill gate");
        document.add_term("XPERSON:gate");
        database.add_document(document);
    }
    const std::vector<std::string> plain = {"gate", "watergate", "1gate"};
    BOOST_TEST(terms_like(database, "", "*gate").terms == plain, boost::test_tools::per_element());
    const std::vector<std::string> person = {"XPERSON:gate"};
    BOOST_TEST(terms_like(database, "XPERSON:", "g*").terms == person,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_cap_that_is_hit_is_told) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (std::size_t i = 0; i <= most_pattern_terms; ++i)
        document.add_term("w" + std::to_string(i));
    database.add_document(document);
    const PatternTerms found = terms_like(database, "", "w*");
    BOOST_TEST(found.is_cut);
    BOOST_TEST(found.terms.size() == most_pattern_terms);
}

BOOST_AUTO_TEST_CASE(a_late_search_ends_and_says_so) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    for (int i = 0; i < 10'000; ++i)
        document.add_term("w" + std::to_string(i));
    document.add_term("x");
    database.add_document(document);
    const auto now = std::chrono::steady_clock::now();
    BOOST_TEST(terms_like(database, "", "*x", now).is_late);
    BOOST_TEST(!terms_like(database, "", "x*", now).is_late); // few have that start
    BOOST_TEST(!terms_like(database, "", "*x", now + std::chrono::hours(1)).is_late);
}

BOOST_AUTO_TEST_SUITE_END()
