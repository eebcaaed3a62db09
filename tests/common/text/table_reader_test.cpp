// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/table_reader.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(table_reader)

BOOST_AUTO_TEST_CASE(rows_have_columns_and_comments_and_blank_lines_are_none) {
    struct Row {
        const char* table;
        const char* rows; // first and second column, each in brackets
    };
    constexpr Row table[] = {
        {"", ""},
        {"\n# a\tb\n\n", ""},
        {"a\tb\n", "[a][b]"},
        {"a\tb", "[a][b]"},
        {"a\n\n#x\nb\t\tc\nd\te\n", "[a][][b][][d][e]"},
        {"a #b\tc", "[a #b][c]"},
    };
    for (const Row& row : table) {
        std::string read;
        for (newshound::TableReader reader(row.table); reader.next();)
            read +=
                "[" + std::string(reader.column(0)) + "][" + std::string(reader.column(1)) + "]";
        BOOST_TEST(read == row.rows);
    }
}

BOOST_AUTO_TEST_SUITE_END()
