// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/table_reader.hpp"
#include "indexer/data/name_list_files.hpp"
#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(name_lists)

// Rows are read by a quicker way than texts, and must come out as these do.
BOOST_AUTO_TEST_CASE(every_row_is_known_as_it_stands_in_a_text) {
    const NameLists lists(name_list_files());
    std::size_t rows = 0;
    for (const EmbeddedFile& file : name_list_files()) {
        for (TableReader row(file.bytes); row.next(); ++rows) {
            const TokenizedText text = tokenize(row.column(0));
            if (lists.kinds(text, 0, text.tokens.size()) == 0)
                BOOST_ERROR(file.name << ": " << row.column(0));
        }
    }
    BOOST_TEST(rows > 60'000U);
    const TokenizedText unknown = tokenize("Qwertzuiop");
    BOOST_TEST(lists.kinds(unknown, 0, 1) == 0U);
    BOOST_TEST(lists.kinds(tokenize("LONDON"), 0, 1) & city);
}

BOOST_AUTO_TEST_SUITE_END()
