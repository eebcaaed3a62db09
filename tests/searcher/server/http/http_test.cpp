// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/http.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(http_values)

BOOST_AUTO_TEST_CASE(the_first_of_two_of_a_name_counts) {
    HttpRequest request;
    request.parameters = {{"q", "moon"}, {"q", "sun"}, {"empty", ""}};
    request.headers = {{"host", "a.example"}};
    BOOST_TEST(request.parameter("q") == "moon");
    BOOST_TEST(request.parameter("none") == "");
    BOOST_TEST(request.has_parameter("empty"));
    BOOST_TEST(!request.has_parameter("none"));
    BOOST_TEST(request.header("host") == "a.example");
    BOOST_TEST(request.header("Host") == ""); // names are in lower case
}

BOOST_AUTO_TEST_CASE(a_problem_is_json_whatever_it_quotes) {
    const HttpResponse response = problem(404, "Not found", "no \"x\"\n\xff");
    BOOST_TEST(response.status == 404);
    BOOST_TEST(response.content_type == "application/problem+json");
    const auto json = nlohmann::json::parse(response.body);
    BOOST_TEST(json["status"] == 404);
    BOOST_TEST(json["detail"] == "no \"x\"\n\uFFFD");
    BOOST_TEST(json["type"] == "about:blank");
}

BOOST_AUTO_TEST_CASE(each_status_we_send_has_its_phrase) {
    for (const int status : {200, 204, 301, 302, 304, 400, 401, 403, 404, 405, 406, 408, 410, 413,
                             414, 429, 431, 500, 503})
        BOOST_TEST(reason_phrase(status) != "Unknown", status);
    BOOST_TEST(reason_phrase(299) == "Unknown");
}

BOOST_AUTO_TEST_SUITE_END()
