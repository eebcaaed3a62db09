// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/spread_names.hpp"
#include "indexer/tagger/tokenizer.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::vector<Name> spread(std::string_view text, std::vector<Name> names) {
    const TokenizedText tokens = tokenize(text);
    const WordClusters clusters;
    spread_names(Document(tokens, test::built_in_taggers().lists(), clusters), names);
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(spread_names_again)

BOOST_AUTO_TEST_CASE(surnames_and_acronyms_are_found_again) {
    const std::vector<Name> expected = {
        {0, 2, EntityType::person}, {3, 4, EntityType::org}, {7, 8, EntityType::person}};
    //                 0    1     2   3   4 5  6    7     8
    BOOST_TEST((spread("Al Capone left. Then Capone", {{0, 2, EntityType::person}}).size() == 2));
    BOOST_TEST((spread("Al Capone hit DJP . Now saw Capone .",
                       {{0, 2, EntityType::person}, {3, 4, EntityType::org}}) == expected));
}

BOOST_AUTO_TEST_CASE(words_that_are_also_written_small_are_let_be) {
    const std::vector<Name> one = {{0, 2, EntityType::person}};
    BOOST_TEST((spread("Jim Press saw the press. He met Press", one) == one));
}

BOOST_AUTO_TEST_CASE(a_name_of_two_types_is_let_be) {
    const std::vector<Name> two = {{0, 2, EntityType::person}, {4, 5, EntityType::place}};
    BOOST_TEST((spread("Al Paris went to Paris. There Paris", two) == two));
}

BOOST_AUTO_TEST_SUITE_END()
