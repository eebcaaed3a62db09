// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/date.hpp"
#include "common/error.hpp"
#include "searcher/value/coverage_request.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(coverage_requests)

BOOST_AUTO_TEST_CASE(a_month_or_year_means_all_its_days) {
    const CoverageRequest request = coverage_request("TASS", "2019", "2020-02");
    BOOST_TEST(request.outlet == "TASS");
    BOOST_TEST(to_iso(date_of_day(request.from.value())) == "2019-01-01");
    BOOST_TEST(to_iso(date_of_day(request.to.value())) == "2020-02-29");
    BOOST_TEST(!coverage_request("", "", "").from.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_no_date_or_runs_backwards_is_refused_by_name) {
    const std::pair<std::pair<const char*, const char*>, const char*> rows[] = {
        {{"May", ""}, "--from takes a date"},
        {{"", "2019-13"}, "--to takes a date"},
        {{"2020", "2019"}, "--from 2020 is later than --to 2019"},
    };
    for (const auto& [days, said] : rows) {
        const std::string begins = said;
        BOOST_CHECK_EXCEPTION(
            coverage_request("", days.first, days.second, "--"), UsageError,
            [&](const UsageError& error) { return std::string(error.what()).starts_with(begins); });
    }
    BOOST_CHECK_NO_THROW(coverage_request("", "2019", "2019-01-01"));
}

BOOST_AUTO_TEST_SUITE_END()
