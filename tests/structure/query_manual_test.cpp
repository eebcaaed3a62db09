// SPDX-License-Identifier: GPL-3.0-or-later
// The manual of the query language tells every field of the schema, with its example.
#include "common/schema/schema.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(query_manual)

BOOST_AUTO_TEST_CASE(every_field_stands_in_the_manual) {
    const std::string manual = test::read_file(test::source_path("docs/query-language.md"));
    for (const Field& field : fields()) {
        BOOST_TEST(manual.find("| `" + std::string(field.name) + "` |") != std::string::npos,
                   "no row for " << field.name);
        BOOST_TEST(manual.find(field.example) != std::string::npos,
                   "no example for " << field.name << ": " << field.example);
    }
}

BOOST_AUTO_TEST_SUITE_END()
