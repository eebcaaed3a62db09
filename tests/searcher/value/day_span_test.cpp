// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/date.hpp"
#include "searcher/value/day_span.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

std::optional<std::int32_t> day(const char* iso) {
    if (*iso == '\0') return std::nullopt;
    return days_of(parse_iso_date(iso).value()).first;
}

} // namespace

BOOST_AUTO_TEST_SUITE(day_span)

BOOST_AUTO_TEST_CASE(a_span_prints_as_its_largest_units) {
    struct Row {
        const char* first;
        const char* last;
        const char* text;
    };
    const Row rows[] = {
        {"2019-01-01", "2019-12-31", "2019"},
        {"2019-05-01", "2019-05-31", "2019-05"},
        {"2020-02-01", "2020-02-29", "2020-02"},
        {"2019-05-03", "2019-05-03", "2019-05-03"},
        {"1990-01-01", "1999-12-31", "1990..1999"},
        {"2019-05-03", "2019-06-30", "2019-05-03..2019-06"},
        {"2019-05-03", "", "2019-05-03.."},
        {"", "2019-12-31", "..2019"},
    };
    for (const auto& [first, last, text] : rows)
        BOOST_TEST(to_string(DaySpan{day(first), day(last)}) == text);
}

BOOST_AUTO_TEST_SUITE_END()
