// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/paragraphs.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(paragraphs)

BOOST_AUTO_TEST_CASE(blank_lines_or_lines_part_them) {
    struct Row {
        const char *text, *paragraphs;
    };
    static constexpr Row rows[] = {
        {"", ""},
        {" \r\n\t\n", ""},
        {"One line.", "One line."},
        {"One.\n\n\nTwo.\r\n \r\nThree.\n", "One.\n\nTwo.\n\nThree."},
        {"One.\nTwo.\nThree.", "One.\n\nTwo.\n\nThree."},
        {"Roses are red,\nviolets are blue.\n\nSo it went.", "Roses are red,\nviolets are "
                                                             "blue.\n\nSo it went."},
        // Broken to fit a width.
        {"The harbour of Lindau was closed on Thursday after a\nferry ran aground near the "
         "lighthouse, and nobody was\nhurt.\n\nIt will be towed.",
         "The harbour of Lindau was closed on Thursday after a ferry ran aground near the "
         "lighthouse, and nobody was hurt.\n\nIt will be towed."},
        {"<p>One &amp; two.</p><p>Three<br>four.</p>", "One & two.\n\nThree\n\nfour."},
    };
    for (const Row& row : rows)
        BOOST_TEST(paragraphs_of(row.text) == row.paragraphs, row.text);
}

BOOST_AUTO_TEST_SUITE_END()
