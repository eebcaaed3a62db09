// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/problems.hpp"
#include "searcher/value/query_fault.hpp"

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

BOOST_AUTO_TEST_CASE(each_problem_has_its_status) {
    BOOST_TEST(query_problem(QueryError("x", "y", 0)).status == 400);
    BOOST_TEST(parameter_problem(UsageError("limit takes a number")).status == 400);
    BOOST_TEST(not_found("no such article").status == 404);
    const HttpResponse busy = archive_problem();
    BOOST_TEST(busy.status == 503);
    BOOST_TEST((busy.headers == Pairs{{"Retry-After", "5"}}));
}

BOOST_AUTO_TEST_SUITE_END()
