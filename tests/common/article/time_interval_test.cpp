// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/time_interval.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string days(std::string_view value) {
    const auto range = interval_of(value);
    if (!range) return "none";
    return to_iso(date_of_day(range->first)) + ".." + to_iso(date_of_day(range->last));
}

std::string keys(std::string_view value) {
    std::string joined;
    for (const std::string& key : about_keys(value))
        joined += (joined.empty() ? "" : " ") + key;
    return joined;
}

std::string step(std::string_view value, int count) {
    return to_string(shifted(parse_time_value(value).value(), count));
}

} // namespace

BOOST_AUTO_TEST_SUITE(time_interval)

BOOST_AUTO_TEST_CASE(a_value_covers_local_days) {
    BOOST_TEST(days("2019-10-16") == "2019-10-16..2019-10-16");
    BOOST_TEST(days("2020-02") == "2020-02-01..2020-02-29");
    BOOST_TEST(days("2019") == "2019-01-01..2019-12-31");
    BOOST_TEST(days("199") == "1990-01-01..1999-12-31");
    BOOST_TEST(days("19") == "1900-01-01..1999-12-31");
    BOOST_TEST(days("2019-W42") == "2019-10-14..2019-10-20");
    BOOST_TEST(days("2020-W53") == "2020-12-28..2021-01-03");
    // The first week is that of January 4th: the days before it are the old year's.
    BOOST_TEST(days("2021-W01") == "2021-01-04..2021-01-10");
    BOOST_TEST(days("2017-W01") == "2017-01-02..2017-01-08");
    BOOST_TEST(days("2019-W42-WE") == "2019-10-19..2019-10-20");
    BOOST_TEST(days("2019-Q3") == "2019-07-01..2019-09-30");
    BOOST_TEST(days("2019-H2") == "2019-07-01..2019-12-31");
    BOOST_TEST(days("2019-SU") == "2019-06-01..2019-08-31");
    BOOST_TEST(days("2019-WI") == "2018-12-01..2019-02-28");
}

BOOST_AUTO_TEST_CASE(what_is_no_place_in_time_covers_nothing) {
    for (const char* value : {"", "P3Y", "PT6H", "PRESENT_REF", "2019-13", "2019-02-30", "2019-Q5",
                              "2019-W00", "2019-W54", "2019-W4", "2019-W42-XX", "2019-", "2019-1",
                              "0001", "99999", "2019-10-16x", "XXXX-10"}) {
        BOOST_TEST(days(value) == "none", value);
    }
}

BOOST_AUTO_TEST_CASE(values_print_as_they_were_read) {
    for (const char* value : {"2019-10-16", "2019-10", "2019", "199", "19", "2019-W02",
                              "2019-W42-WE", "2019-Q3", "2019-H1", "2019-SP", "2019-WI"}) {
        BOOST_TEST(to_string(parse_time_value(value).value()) == value);
    }
}

BOOST_AUTO_TEST_CASE(keys_are_the_periods_around_a_mention) {
    BOOST_TEST(keys("2019-10-16") == "201 2019 2019-10 2019-10-16");
    BOOST_TEST(keys("2019-10") == "201 2019 2019-10");
    BOOST_TEST(keys("2019") == "201 2019");
    BOOST_TEST(keys("199") == "199");
    BOOST_TEST(keys("2019-Q3") == "201 2019 2019-Q3");
    BOOST_TEST(keys("2019-W42") == "201 2019 2019-10 2019-W42");
    BOOST_TEST(keys("2019-W40") == "201 2019 2019-W40", "a week over the end of a month");
    BOOST_TEST(keys("2020-W01") == "2020-W01", "a week over the end of a decade");
    BOOST_TEST(keys("P3Y") == "");
    BOOST_TEST(keys("19") == "");
    BOOST_TEST(keys("2019-SU") == "");
}

BOOST_AUTO_TEST_CASE(periods_follow_each_other) {
    BOOST_TEST(step("2019-12-31", 1) == "2020-01-01");
    BOOST_TEST(step("2019-01", -1) == "2018-12");
    BOOST_TEST(step("2020-W53", 1) == "2021-W01");
    BOOST_TEST(step("2019-Q1", -5) == "2017-Q4");
    BOOST_TEST(step("2019-FA", 1) == "2020-WI");
    BOOST_TEST(step("2020-WI", 1) == "2020-SP");
    BOOST_TEST(step("2020-SP", -1) == "2020-WI");
    BOOST_TEST(step("199", 2) == "201");
}

BOOST_AUTO_TEST_CASE(a_day_lies_in_one_period_of_each_grain) {
    const auto of = [](TimeGrain grain) {
        return to_string(period_of(day_number({.year = 2018, .month = 12, .day = 31}), grain));
    };
    BOOST_TEST(of(TimeGrain::week) == "2019-W01");
    BOOST_TEST(of(TimeGrain::season) == "2019-WI");
    BOOST_TEST(of(TimeGrain::quarter) == "2018-Q4");
    BOOST_TEST(of(TimeGrain::decade) == "201");
}

BOOST_AUTO_TEST_SUITE_END()
