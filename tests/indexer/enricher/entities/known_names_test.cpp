// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/enricher/entities/known_names.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <boost/test/unit_test.hpp>

#include <utility>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(known_names)

BOOST_AUTO_TEST_CASE(listed_names_override_what_overlaps_them) {
    const KnownNames known("# ours\nFSB\torg\tFederal Security Service\r\n\nAl  Capone\tperson\n",
                           "list");
    const TokenizedText text = tokenize("the FSB of Al Capone Junior in Rome");
    std::vector<Name> names = {{3, 6, EntityType::org}, {7, 8, EntityType::place}};
    known.apply(text, names);
    const std::vector<Name> expected = {
        {1, 2, EntityType::org}, {3, 5, EntityType::person}, {7, 8, EntityType::place}};
    BOOST_TEST((names == expected));
    BOOST_TEST(known.canonical("FSB") == "Federal Security Service");
    BOOST_TEST(known.canonical("Al Capone") == "Al  Capone");
    BOOST_TEST(known.canonical("Rome") == "");
}

BOOST_AUTO_TEST_CASE(wrong_lines_are_named) {
    const std::pair<const char*, const char*> table[] = {
        {"\n\tperson\tX", "list:2: the name is empty; write NAME<tab>TYPE<tab>CANONICAL"},
        {"X\thuman", "list:1: the type is 'human'; it must be person, org or place"},
        {"X\torg\tY\tZ", "list:1: more than three fields; write NAME<tab>TYPE<tab>CANONICAL"},
    };
    for (const auto& [bytes, message] : table) {
        const std::string expected = message;
        BOOST_CHECK_EXCEPTION(KnownNames(bytes, "list"), UsageError,
                              [&](const UsageError& error) { return error.what() == expected; });
    }
    BOOST_CHECK_THROW(KnownNames::from_file("/does/not/exist"), SystemError);
}

BOOST_AUTO_TEST_SUITE_END()
