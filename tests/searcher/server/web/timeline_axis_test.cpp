// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/timeline_axis.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

Timeline years(int first, int last) {
    Timeline timeline;
    for (int year = first; year <= last; ++year)
        timeline.bins.push_back({.start = {.year = year, .precision = Precision::year}});
    return timeline;
}

std::string named(const Timeline& timeline) {
    std::string text;
    for (const std::size_t tick : axis_ticks(timeline))
        text += (text.empty() ? "" : " ") + to_iso(timeline.bins.at(tick).start);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(timeline_axis)

BOOST_AUTO_TEST_CASE(round_years_are_named) {
    BOOST_TEST(named(years(2019, 2019)) == "2019");
    BOOST_TEST(named(years(2017, 2021)) == "2017 2018 2019 2020 2021");
    BOOST_TEST(named(years(1969, 2024)) == "1970 1980 1990 2000 2010 2020");
    BOOST_TEST(named(years(2011, 2019)) == "2012 2014 2016 2018");
    BOOST_TEST(named(years(1701, 1999)) == "1750 1800 1850 1900 1950");
}

BOOST_AUTO_TEST_CASE(months_are_the_same_of_each_year) {
    Timeline timeline;
    timeline.unit = TimeUnit::month;
    for (int month = 0; month < 40; ++month)
        timeline.bins.push_back({.start = {.year = 2019 + month / 12,
                                           .month = month % 12 + 1,
                                           .precision = Precision::month}});
    BOOST_TEST(named(timeline) == "2019-01 2020-01 2021-01 2022-01");
}

BOOST_AUTO_TEST_CASE(few_days_are_named_and_never_none) {
    Timeline timeline;
    timeline.unit = TimeUnit::day;
    for (int day = 1; day <= 30; ++day)
        timeline.bins.push_back(
            {.start = {.year = 2019, .month = 6, .day = day, .precision = Precision::day}});
    const std::vector<std::size_t> ticks = axis_ticks(timeline);
    BOOST_TEST(ticks.size() >= 1U);
    BOOST_TEST(ticks.size() <= 3U);
}

BOOST_AUTO_TEST_SUITE_END()
