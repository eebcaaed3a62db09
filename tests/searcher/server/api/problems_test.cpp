// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/fault.hpp"
#include "searcher/server/api/problems.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(problems)

BOOST_AUTO_TEST_CASE(a_query_problem_has_its_place_in_code_points) {
    const auto json =
        nlohmann::json::parse(query_problem(QueryError("no end", "Zo\u00EB (moon", 5)).body);
    BOOST_TEST(json["type"] == "urn:newshound:malformed-query");
    BOOST_TEST(json["query"] == "Zo\u00EB (moon");
    BOOST_TEST(json["position"] == 4);
    BOOST_TEST(json["detail"] == "no end");
}

BOOST_AUTO_TEST_CASE(a_query_problem_has_a_code_and_what_it_speaks_of) {
    const auto json = nlohmann::json::parse(
        query_problem(query_fault("unknown-field-near", {"titel", "title"}, "titel:x", 0)).body);
    BOOST_TEST(json["code"] == "unknown-field-near");
    BOOST_TEST(json["values"] == nlohmann::json({"titel", "title"}));
    BOOST_TEST(json["detail"] == "there is no field 'titel'; did you mean 'title'?");
}

BOOST_AUTO_TEST_CASE(so_has_a_problem_of_a_parameter) {
    const HttpResponse response = parameter_problem(usage_fault("flag-value", {"words", "maybe"}));
    const auto json = nlohmann::json::parse(response.body);
    BOOST_TEST(response.content_type == "application/problem+json");
    BOOST_TEST(json["title"] == "Bad parameter");
    BOOST_TEST(json["status"] == 400);
    BOOST_TEST(json["code"] == "flag-value");
    BOOST_TEST(json["values"] == nlohmann::json({"words", "maybe"}));
    BOOST_TEST(json["detail"] ==
               "words takes 1 or 0 (or true, on, yes; false, off, no), not 'maybe'");
}

BOOST_AUTO_TEST_CASE(each_problem_has_its_status) {
    BOOST_TEST(query_problem(QueryError("x", "y", 0)).status == 400);
    BOOST_TEST(parameter_problem(UsageError("limit takes a number")).status == 400);
    BOOST_TEST(not_found("no such article").status == 404);
    const HttpResponse busy = archive_problem();
    BOOST_TEST(busy.status == 503);
    BOOST_TEST((busy.headers == Pairs{{"Retry-After", "5"}}));
}

BOOST_AUTO_TEST_SUITE_END()
