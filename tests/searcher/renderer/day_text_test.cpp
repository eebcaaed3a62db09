// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/day_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(day_texts)

BOOST_AUTO_TEST_CASE(no_more_than_the_day_and_no_more_than_is_known) {
    for (const auto& [given, shown] : {std::pair{"2019-10-17T21:14:05-04:00", "2019-10-17"},
                                       {"2019-10-17", "2019-10-17"},
                                       {"2019-10", "2019-10"},
                                       {"2019", "2019"}})
        BOOST_TEST(day_text(parse_iso_date(given)) == shown);
    BOOST_TEST(day_text(std::nullopt) == "undated");
}

BOOST_AUTO_TEST_SUITE_END()
