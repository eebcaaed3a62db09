// SPDX-License-Identifier: GPL-3.0-or-later
// Dates counted only as exactly as they are known.
#include "common/schema/date_terms.hpp"
#include "searcher/engine/counting/columns.hpp"
#include "searcher/engine/counting/far_dates.hpp"
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

BOOST_AUTO_TEST_CASE(a_few_far_dates_are_told_and_not_drawn) {
    struct Row {
        std::vector<std::pair<Date, std::size_t>> days;
        std::size_t earlier, later;
        const char* note;
    };
    const Date old{.year = 1898, .month = 2, .day = 3};
    const Date soon{.year = 2051};
    const Date june{.year = 2019, .month = 6, .day = 30};
    const Row rows[] = {
        {{{old, 1}, {second, 5}, {june, 5}},
         1,
         0,
         "1 match is not in the timeline, far from all others: 1 earlier, from 1898-02-03 on"},
        {{{second, 500}, {june, 500}, {soon, 9}, {old, 1}},
         1,
         9,
         "10 matches are not in the timeline, far from all others: 1 earlier, from 1898-02-03 on, "
         "9 "
         "later, until 2051-01-01"},
        {{{old, 2}, {second, 5}, {june, 5}}, 0, 0, ""}, // two of twelve are no slip
        {{{old, 1}, {second, 3}, {june, 3}}, 0, 0, ""}, // too few to tell
        {{{old, 100}, {second, 100}}, 0, 0, ""},
        {{}, 0, 0, ""},
    };
    for (const Row& row : rows) {
        DayTally tally;
        std::size_t dated = 0;
        for (const auto& [date, count] : row.days) {
            tally.days[day_number(date)] += count;
            dated += count;
        }
        const NearDates near = without_far_dates(tally);
        BOOST_TEST(near.earlier == row.earlier);
        BOOST_TEST(near.later == row.later);
        BOOST_TEST(near.note == row.note);
        std::size_t drawn = 0;
        for (const TimelineBin& bin : make_timeline(near.tally, TimeUnit::year, {}).bins)
            drawn += bin.count;
        BOOST_TEST(drawn + near.earlier + near.later == dated);
    }
}

BOOST_AUTO_TEST_SUITE_END()
