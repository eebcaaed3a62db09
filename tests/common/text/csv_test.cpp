// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/csv.hpp"
#include "common/text/escape.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view table) {
    CsvReader reader(table);
    Rows rows;
    for (std::vector<std::string> cells; reader.next(cells);)
        rows.push_back(cells);
    return rows;
}

} // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(rows_are_read) {
    struct Row {
        const char* table;
        Rows rows;
    };
    const Row rows[] = {
        {"", {}},
        {"a,b\r\nc,d\n", {{"a", "b"}, {"c", "d"}}},
        {"a,,\n", {{"a", "", ""}}},
        {"\"a,\"\"b\"\"\nc\",d", {{"a,\"b\"\nc", "d"}}},
        {"\"open", {{"open"}}},
        {"'=1+1,'tis", {{"=1+1", "'tis"}}},
    };
    for (const Row& row : rows)
        BOOST_TEST((rows_of(row.table) == row.rows), row.table);
}

BOOST_AUTO_TEST_CASE(what_is_escaped_comes_back) {
    for (const std::string cell :
         {"plain", "a,b", "say \"no\"", "two\nlines", "=sum", "-x", "+,\""}) {
        const Rows rows = rows_of(escape_csv(cell) + "," + escape_csv(cell) + "\r\n");
        BOOST_TEST_REQUIRE(rows.size() == 1u);
        BOOST_TEST((rows[0] == std::vector<std::string>{cell, cell}), cell);
    }
}

BOOST_AUTO_TEST_SUITE_END()
