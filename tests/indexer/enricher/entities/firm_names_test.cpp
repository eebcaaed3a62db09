// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/firm_names.hpp"
#include "tests/support/built_in_taggers.hpp"
#include "tests/support/marked_names.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

// The names of a marked text (marked_names.hpp) after joining.
std::string joined(std::string_view marked) {
    test::MarkedNames marks(marked);
    join_firm_names(marks.text, test::built_in_taggers().lists(), marks.names);
    return marks.written();
}

} // namespace

BOOST_AUTO_TEST_SUITE(firm_names)

BOOST_AUTO_TEST_CASE(two_names_are_one_firm) {
    BOOST_TEST(joined("At <Ernst> & <Young> they left.") == "Ernst & Young/org|");
    BOOST_TEST(joined("At <Lund> & <Cole> they left.") == "Lund & Cole/org|");
    BOOST_TEST(joined("At <Lund> and <Lund> they left.") == "Lund and Lund/org|");
    BOOST_TEST(joined("At <Ernst> and Young they left.") == "Ernst and Young/org|");
    BOOST_TEST(joined("At Ernst and Young they left.") == "Ernst and Young/org|");
    BOOST_TEST(joined("<Anna Lee von Ernst> und Young ging.") == "Anna Lee|Ernst und Young/org|");
}

BOOST_AUTO_TEST_CASE(two_people_are_none) {
    BOOST_TEST(joined("Then <Brad Pitt> & <Ann Lee> left.") == "Brad Pitt|Ann Lee|");
    BOOST_TEST(joined("Then <Pitt> and <Lee> left.") == "Pitt|Lee|");
    BOOST_TEST(joined("Then <Ann Lee> and <Lee> left.") == "Ann Lee|Lee|");
    BOOST_TEST(joined("Again and Again they left.") == "");
}

BOOST_AUTO_TEST_SUITE_END()
