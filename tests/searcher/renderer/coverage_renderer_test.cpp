// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/coverage_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound;

namespace {

std::int32_t day(const char* date) {
    return days_of(parse_iso_date(date).value()).first;
}

// Looked at from 30 January to 3 February 2019; nothing on 31 January and the two days behind it.
OutletCoverage few_days() {
    OutletCoverage outlet;
    outlet.outlet = "The Post, evening";
    outlet.looked_at = {day("2019-01-30"), day("2019-02-03")};
    outlet.days = {{day("2019-01-30"), 2}, {day("2019-02-03"), 1}};
    outlet.missing = {{day("2019-01-31"), day("2019-02-02")}};
    outlet.coarse = 4;
    outlet.undated = 5;
    return outlet;
}

// An article on 1 December 2015 and one on 31 January 2019.
OutletCoverage years() {
    OutletCoverage outlet;
    outlet.looked_at = {day("2015-12-01"), day("2019-01-31")};
    outlet.days = {{day("2015-12-01"), 1}, {day("2019-01-31"), 1}};
    outlet.missing = {{day("2015-12-02"), day("2019-01-30")}};
    return outlet;
}

template <typename Write>
std::string written(const Write& write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

std::string drawn(const std::vector<OutletCoverage>& outlets, bool unicode = false) {
    const Terminal terminal{.unicode = unicode};
    return written([&](std::ostream& out) { write_coverage(out, outlets, terminal); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(coverage_renderer)

BOOST_AUTO_TEST_CASE(days_of_a_year_stand_month_by_month) {
    BOOST_TEST(drawn({few_days()}) ==
               "The Post, evening  2019-01-30 to 2019-02-03: 3 articles on 2 of 5 days; "
               "4 known by month or year; 5 undated\n"
               "    2019-01                               @?\n"
               "    2019-02  ??@\n"
               "    longest gap: 2019-01-31 to 2019-02-02, 3 days\n");
    BOOST_TEST(drawn({few_days()}, true).find("\u00B7\u00B7\u2588\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(longer_times_stand_year_by_year_and_empty_years_in_one_line) {
    BOOST_TEST(drawn({years()}) ==
               "(unknown outlet)  2015-12-01 to 2019-01-31: 2 articles on 2 of 1158 days\n"
               "    2015             _  1 article on 1 day\n"
               "    2016 to 2018  nothing\n"
               "    2019  _             1 article on 1 day\n"
               "    longest gap: 2015-12-02 to 2019-01-30, 1156 days\n");
}

BOOST_AUTO_TEST_CASE(an_outlet_without_a_known_day_says_so) {
    OutletCoverage none;
    none.outlet = "evil\x1b[2J";
    none.looked_at = {1, 0};
    none.undated = 3;
    BOOST_TEST(drawn({none}).find('\x1b') == std::string::npos);
    BOOST_TEST(drawn({none}).find("no article known by its day; 3 undated\n") != std::string::npos);
    const auto json = nlohmann::json::parse(
        written([&](std::ostream& out) { write_coverage_json(out, std::vector{none}); }));
    BOOST_TEST(json["outlets"][0]["from"].is_null());
    BOOST_TEST(json["outlets"][0]["months"].empty());
}

BOOST_AUTO_TEST_CASE(json_and_csv_say_the_same) {
    const auto json = nlohmann::json::parse(written([](std::ostream& out) {
        write_coverage_json(out, std::vector{few_days(), years()});
    }));
    BOOST_TEST(json["format_version"] == 1);
    const auto& outlet = json["outlets"][0];
    BOOST_TEST(outlet["articles"] == 3);
    BOOST_TEST(outlet["days"] == 5);
    BOOST_TEST(outlet["days_with"] == 2);
    BOOST_TEST(outlet["missing"][0]["days"] == 3);
    BOOST_TEST(outlet["months"].size() == 2U);
    BOOST_TEST(json["outlets"][1]["outlet"].is_null());
    BOOST_TEST(written([](std::ostream& out) {
                   write_coverage_csv(out, std::vector{few_days()});
               }) == "outlet,month,articles,days_with,days,missing\r\n"
                     "\"The Post, evening\",2019-01,2,1,2,31\r\n"
                     "\"The Post, evening\",2019-02,1,1,3,1-2\r\n");
}

BOOST_AUTO_TEST_CASE(an_index_has_a_line_for_each) {
    OutletCoverage none{};
    none.undated = 12;
    const std::string index = written([&](std::ostream& out) {
        write_coverage_index(out, std::vector{few_days(), none}, Terminal{});
    });
    BOOST_TEST(index.starts_with("articles  first day   last day     days without  outlet\n"));
    BOOST_TEST(
        index.ends_with("\n      12                                      0  (unknown outlet)\n"),
        index);
}

BOOST_AUTO_TEST_SUITE_END()
