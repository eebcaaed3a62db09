// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/numeric_order.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(numeric_order)

BOOST_AUTO_TEST_CASE(what_tells_the_order) {
    using enum NumericOrder;
    const std::pair<const char*, NumericOrder> table[] = {
        {"Updated 25/03/2019", day_first},
        {"03/25/2019", month_first},
        {"Published: 04/03/2019 | Updated: 25/03/2019", day_first},
        {"3/25/98", month_first},
        {"04/03/2019", untold},
        {"1/2/3", untold},
        {"32/13/2019", untold},
        {"25/03", untold},
        {"", untold},
    };
    for (const auto& [text, right] : table)
        BOOST_TEST_CONTEXT(text) BOOST_TEST((told_order(text) == right));
}

BOOST_AUTO_TEST_SUITE_END()
