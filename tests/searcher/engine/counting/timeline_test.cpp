// SPDX-License-Identifier: GPL-3.0-or-later
// Dates counted only as exactly as they are known.
#include "common/schema/date_terms.hpp"
#include "searcher/engine/counting/columns.hpp"
#include "searcher/engine/counting/timeline.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const Date new_year{.year = 2019};
const Date january{.year = 2019, .precision = Precision::month};
const Date year{.year = 2019, .precision = Precision::year};
const Date may{.year = 2019, .month = 5, .precision = Precision::month};
const Date second{.year = 2019, .month = 5, .day = 2};

} // namespace

BOOST_AUTO_TEST_SUITE(timeline_values)

BOOST_AUTO_TEST_CASE(a_column_tells_a_year_from_its_first_day) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const Date dates[] = {new_year, january, year, may, second};
    for (const Date& date : dates) {
        Xapian::Document document;
        for (const std::string& term : date_terms(*find_field("date"), date))
            document.add_boolean_term(term);
        document.add_value(number_of(Slot::published), sortable(day_number(date)));
        database.add_document(document);
    }
    database.add_document({});
    const DayColumn column(database);
    for (Xapian::docid id = 1; id <= std::size(dates); ++id) {
        BOOST_TEST_REQUIRE(column[id].has_value());
        BOOST_TEST(column[id]->first == day_number(dates[id - 1]));
        BOOST_TEST((column[id]->second == dates[id - 1].precision), to_iso(dates[id - 1]));
    }
    BOOST_TEST(!column[6].has_value());
}

BOOST_AUTO_TEST_CASE(what_is_known_by_its_year_is_in_no_month) {
    DayTally tally;
    tally.days = {{day_number(new_year), 3}, {day_number(second), 1}};
    tally.months = {{day_number(may), 2}};
    tally.years = {{day_number(year), 4}};
    tally.undated = 5;
    const std::vector<CoverageYear> archive = {
        {"A", 2019, {{0, 10}, {1, 6}, {122, 1}, {coverage_month + 5, 3}}}, {"A", 0, {{0, 9}}}};
    const Timeline months = make_timeline(tally, TimeUnit::month, archive);
    BOOST_TEST_REQUIRE(months.bins.size() == 5);
    BOOST_TEST(months.bins[0].count == 3);
    BOOST_TEST(months.bins[0].archive == 6);
    BOOST_TEST(months.bins[4].count == 3);
    BOOST_TEST(months.bins[4].archive == 4);
    BOOST_TEST(months.coarse == 4);
    BOOST_TEST(months.undated == 5);
    BOOST_TEST(!months.bins[1].share().has_value());
    const Timeline years = make_timeline(tally, TimeUnit::year, archive);
    BOOST_TEST(years.bins[0].count == 10);
    BOOST_TEST(years.bins[0].archive == 20);
    BOOST_TEST(make_timeline(tally, TimeUnit::day, archive).coarse == 6);
}

BOOST_AUTO_TEST_SUITE_END()
