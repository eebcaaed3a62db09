// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/date.hpp"
#include "searcher/engine/query/day_terms.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string joined(std::string_view field, const Date& first, const Date& last) {
    std::string text;
    for (const std::string& term :
         day_terms(*find_field(field), day_number(first), day_number(last)))
        text += (text.empty() ? "" : " ") + term;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(day_terms_of_spans)

BOOST_AUTO_TEST_CASE(the_fewest_terms_fill_a_span) {
    BOOST_TEST(joined("date", {.year = 2019, .month = 10, .day = 16},
                      {.year = 2019, .month = 10, .day = 17}) == "D20191016 D20191017");
    BOOST_TEST(joined("date", {.year = 2019, .month = 5, .day = 31},
                      {.year = 2019, .month = 7, .day = 31}) == "D20190531 M201906 M201907");
    BOOST_TEST(joined("date", {.year = 2018, .month = 12, .day = 31},
                      {.year = 2020, .month = 1, .day = 1}) == "D20181231 Y2019 D20200101");
    BOOST_TEST(joined("date", {.year = 2020}, {.year = 2019}) == "");
}

BOOST_AUTO_TEST_CASE(a_decade_that_a_story_speaks_of_has_its_own_term) {
    const std::string terms =
        joined("about", {.year = 1990}, {.year = 1999, .month = 12, .day = 31});
    BOOST_TEST(terms.starts_with("XABOUT:1990 XABOUT:199 XABOUT:1991"));
}

BOOST_AUTO_TEST_SUITE_END()
