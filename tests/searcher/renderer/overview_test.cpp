// SPDX-License-Identifier: GPL-3.0-or-later
// Facets and timelines as JSON, as lists with bars and as a drawing.
#include "common/text/unicode.hpp"
#include "searcher/renderer/overview_json.hpp"
#include "searcher/renderer/overview_text.hpp"
#include "searcher/renderer/sparkline.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <tuple>

using namespace newshound;

namespace {

Timeline three_years() {
    Timeline timeline;
    timeline.undated = 2;
    for (const auto& [year, count, archive] :
         {std::tuple(2017, 1, 10), std::tuple(2018, 0, 0), std::tuple(2019, 8, 16)})
        timeline.bins.push_back({.start = Date{.year = year, .precision = Precision::year},
                                 .count = static_cast<std::size_t>(count),
                                 .archive = static_cast<std::size_t>(archive)});
    return timeline;
}

std::string drawn(const Timeline& timeline, const Terminal& terminal) {
    std::ostringstream out;
    write_timeline(out, timeline, terminal);
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(overview_renderers)

BOOST_AUTO_TEST_CASE(facets_tell_what_they_leave_out) {
    const Facet facet{.field = "outlet",
                      .values = {{"The \"Post\"", 3}, {"Kurier", 1}},
                      .distinct = 7,
                      .without = 2,
                      .is_exact = false};
    const auto json = nlohmann::json::parse(facets_json({facet}));
    BOOST_TEST(json.dump().find("The \\\"Post\\\"") != std::string::npos);
    for (const char* number : {"3", "1", "7", "2"})
        BOOST_TEST(json.dump().find(number) != std::string::npos, number);
    std::ostringstream out;
    write_facets(out, {facet}, {});
    BOOST_TEST(out.str().find("Kurier") != std::string::npos);
    BOOST_TEST(out.str().find("outlet") != std::string::npos);
    BOOST_TEST(nlohmann::json::parse(facets_json({})).empty());
}

BOOST_AUTO_TEST_CASE(a_share_is_absent_where_the_archive_holds_nothing) {
    const auto json = nlohmann::json::parse(timeline_json(three_years()));
    const auto& bins = json["bins"];
    BOOST_TEST_REQUIRE(bins.size() == 3);
    BOOST_TEST(bins[1]["count"] == 0);
    BOOST_TEST(json["undated"] == 2);
    BOOST_TEST(json["unit"] == "year");
    const TimelineBin nothing;
    BOOST_TEST(!nothing.share().has_value());
    BOOST_TEST(three_years().bins[2].share().value() == 0.5);
}

BOOST_AUTO_TEST_CASE(a_timeline_is_never_wider_than_the_terminal) {
    Timeline timeline;
    for (int year = 1900; year < 2020; ++year)
        timeline.bins.push_back({.start = Date{.year = year, .precision = Precision::year},
                                 .count = static_cast<std::size_t>(year % 7),
                                 .archive = 10});
    for (const std::size_t columns : {40, 60, 80, 200}) {
        std::istringstream lines(drawn(timeline, {.columns = columns}));
        std::string line;
        std::getline(lines, line); // what it shows, in words
        std::getline(lines, line);
        while (std::getline(lines, line))
            if (line.find("most hits") == line.npos)
                BOOST_TEST(display_width(line) <= columns, line);
    }
}

BOOST_AUTO_TEST_CASE(a_timeline_tells_its_peaks_and_its_silence) {
    const std::string text = drawn(three_years(), {.columns = 80});
    for (const char* part : {"by year, 2017 to 2019; 2 undated", "most hits 8 in 2019",
                             "greatest share 50.0 % in 2019", "the archive holds nothing"})
        BOOST_TEST(text.find(part) != std::string::npos, part << " is not in\n" << text);
    const std::string plain = drawn(three_years(), {.unicode = false, .columns = 80});
    BOOST_TEST(std::ranges::all_of(plain, [](char c) { return static_cast<signed char>(c) >= 0; }));
    BOOST_TEST(drawn({}, {}).find("no dated hits") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
