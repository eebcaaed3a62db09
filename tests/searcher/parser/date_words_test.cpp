// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/parser/date_words.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(date_words)

// A Wednesday.
const Date today{.year = 2022, .month = 3, .day = 16};

BOOST_AUTO_TEST_CASE(words_for_days_and_spans) {
    const std::pair<const char*, const char*> table[] = {
        {"2022", "2022"},
        {"2022-03", "2022-03"},
        {"2022-03-16", "2022-03-16"},
        {"1990s", "1990..1999"},
        {"today", "2022-03-16"},
        {"Yesterday", "2022-03-15"},
        {"this week", "2022-03-14..2022-03-20"},
        {"last-week", "2022-03-07..2022-03-13"},
        {"last month", "2022-02"},
        {"this year", "2022"},
        {"last year", "2021"},
        {"last 7 days", "2022-03-10..2022-03-16"},
        {"last 2 weeks", "2022-03-03..2022-03-16"},
        {"last 1 month", "2022-02-17..2022-03-16"},
        {"last 10 years", "2012-03-17..2022-03-16"},
        {"October 2019", "2019-10"},
        {"17 oct 2019", "2019-10-17"},
        {"October 17, 2019", "2019-10-17"},
        {"2019-05..2019-10", "2019-05..2019-10"},
        {"2019..", "2019.."},
        {"..1999", "..1999"},
        {"2022-02-14..today", "2022-02-14..2022-03-16"},
        {"2019-01-01..2019-12-31", "2019"},
    };
    for (const auto& [text, printed] : table) {
        const std::optional<DaySpan> span = parse_day_span(text, today);
        BOOST_TEST_CONTEXT(text) {
            BOOST_REQUIRE(span.has_value());
            BOOST_TEST(to_string(*span) == printed);
            BOOST_TEST((parse_day_span(printed, today) == span));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_refused) {
    for (const char* text : {"", "..", "19", "2019-13", "31 feb 2020", "last", "last 0 days",
                             "last 9999 years", "2020..2019", "2019..x", "x..2019", "maybe 2019",
                             "17 2019", "last some days", "10.10.2019"}) {
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!parse_day_span(text, today).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
