// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/no_names.hpp"
#include "tests/support/built_in_taggers.hpp"
#include "tests/support/marked_names.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

// The names of a marked text (marked_names.hpp) that stay.
std::string kept(std::string_view marked) {
    test::MarkedNames marks(marked);
    drop_no_names(marks.text, test::built_in_taggers().lists(), marks.names);
    return marks.written();
}

} // namespace

BOOST_AUTO_TEST_SUITE(no_names)

BOOST_AUTO_TEST_CASE(products_and_acronyms_of_trade_are_no_names) {
    BOOST_TEST(kept("We run <Kubernetes> and <Claude Code>, with {SEO}.") == "");
    BOOST_TEST(kept("Then @<annlee>, <Jr.>, <K> and <Ann31> left.") == "");
    BOOST_TEST(kept("The <Claude> of <Claude Code> left.") == "");
}

BOOST_AUTO_TEST_CASE(they_are_where_the_article_tells_whose) {
    BOOST_TEST(kept("Then <Allen Bard> came, and <Bard> left.") == "Allen Bard|Bard|");
    BOOST_TEST(kept("Then <Claude Monet> came, and <Claude> left.") == "Claude Monet|Claude|");
    BOOST_TEST(kept("The {American Petroleum Institute} ({API}) met.") ==
               "American Petroleum Institute/org|API/org|");
}

BOOST_AUTO_TEST_CASE(a_maker_of_cars_is_no_memory) {
    BOOST_TEST(kept("The {Ram} has {RAM}.") == "Ram/org|");
}

BOOST_AUTO_TEST_CASE(what_a_list_has_as_another_type_is_of_that) {
    BOOST_TEST(kept("Then <Uber> left the <Kremlin>.") == "Uber/org|Kremlin|");
}

BOOST_AUTO_TEST_SUITE_END()
