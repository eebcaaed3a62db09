// SPDX-License-Identifier: GPL-3.0-or-later
// Timelines over the sample corpus, asked of the real program.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

Json answer_of(const std::string& query, const std::string& option) {
    const Outcome outcome =
        sample_archive().run({"search", "--format", "json", "--limit", "0", option, "--", query});
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    return Json::parse(outcome.out);
}

std::size_t sum(const Json& timeline, const char* key) {
    std::size_t all = 0;
    for (const Json& bin : timeline["bins"])
        all += bin[key].get<std::size_t>();
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(timeline)

BOOST_AUTO_TEST_CASE(every_match_is_in_a_bin_or_named_apart) {
    for (const char* unit : {"day", "month", "year", "decade"}) {
        const Json answer = answer_of("*", std::string("--timeline=") + unit);
        const Json& found = answer["timeline"];
        BOOST_TEST(found["unit"] == unit);
        BOOST_TEST(sum(found, "count") + found["coarse"].get<std::size_t>() +
                       found["undated"].get<std::size_t>() ==
                   answer["total"]);
        BOOST_TEST(found["undated"] > 0);
        // Everything matched, so the hits are all that the archive holds.
        for (const Json& bin : found["bins"]) {
            BOOST_TEST(bin["count"] == bin["archive"], bin);
            BOOST_TEST((bin["count"] == 0 ? bin["share"].is_null() : bin["share"] == 1.0), bin);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_unit_fits_the_span) {
    BOOST_TEST(answer_of("*", "--timeline")["timeline"]["unit"] == "year");
    BOOST_TEST(answer_of("date:2021-03", "--timeline")["timeline"]["unit"] == "day");
    BOOST_TEST(answer_of("date:2019..2021", "--timeline")["timeline"]["unit"] == "month");
}

BOOST_AUTO_TEST_CASE(bins_follow_each_other_without_a_gap) {
    const Json found = answer_of("eclipse", "--timeline=year")["timeline"];
    BOOST_TEST(found["from"] == "2017");
    BOOST_TEST(found["to"] == "2024");
    BOOST_TEST(found["bins"].size() == 8);
    BOOST_TEST(found["bins"][0]["count"] == 1);
    BOOST_TEST(found["bins"][1]["count"] == 0);
}

BOOST_AUTO_TEST_CASE(a_share_is_of_the_outlets_asked_for) {
    const Json all = answer_of("eclipse", "--timeline=year")["timeline"];
    const Json one = answer_of("eclipse outlet:harbourcourier", "--timeline=year")["timeline"];
    BOOST_TEST(sum(one, "archive") > 0);
    BOOST_TEST(sum(one, "archive") < sum(all, "archive"));
    const Json others = answer_of("eclipse -outlet:lavigie", "--timeline=year")["timeline"];
    BOOST_TEST(sum(others, "archive") < sum(all, "archive"));
}

BOOST_AUTO_TEST_CASE(the_terminal_draws_it) {
    const std::vector<std::string> arguments = {"search", "*", "--timeline", "--limit", "0"};
    const Outcome outcome = sample_archive().run(arguments, {{"LC_ALL", "C.UTF-8"}});
    BOOST_TEST(outcome.out.find("timeline  by year, 1969 to 2024") != std::string::npos,
               outcome.out);
    BOOST_TEST(outcome.out.find("undated") != std::string::npos);
    BOOST_TEST(outcome.out.find("\u2588") != std::string::npos);
    BOOST_TEST(outcome.out.find("\u00B7 the archive holds nothing from then") != std::string::npos);
    for (const auto& environment : {std::pair("LC_ALL", "C"), std::pair("TERM", "dumb")}) {
        const Outcome ascii = sample_archive().run(arguments, {environment});
        const auto at = ascii.out.find("timeline");
        for (const char c : ascii.out.substr(at))
            BOOST_TEST((c == '\n' || (c >= ' ' && c <= '~')));
    }
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_gets_several_units_a_column) {
    const Outcome outcome = sample_archive().run(
        {"search", "*", "--timeline=month", "--limit", "0"}, {{"LC_ALL", "C"}, {"COLUMNS", "40"}});
    BOOST_TEST(outcome.out.find("months a column") != std::string::npos, outcome.out);
}

BOOST_AUTO_TEST_CASE(an_unknown_unit_is_an_error_with_the_nearest) {
    const Outcome outcome = sample_archive().run({"search", "*", "--timeline=yeer"});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("did you mean 'year'?") != std::string::npos, outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
