// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAPI document against the live server: every operation is called, in every format, and
// what comes back is what the document says.
#include "searcher/answer/search_options.hpp"
#include "searcher/server/api/api_routes.hpp"
#include "tests/support/has.hpp"
#include "tests/support/json_schema.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const LiveServer& server() {
    static const LiveServer live({"--database", sample_archive().database()});
    return live;
}

const Json& document() {
    static const Json json = Json::parse(server().get("/api/v1/openapi.json").body);
    return json;
}

std::string encoded(const std::string& text) {
    std::string result;
    for (const char c : text)
        result += c == ' ' ? "%20" : c == '&' ? "%26" : std::string(1, c);
    return result;
}

// An article of the archive, for the parameters that name one.
const Json& some_article() {
    static const Json article =
        Json::parse(server().get("/api/v1/search?q=bortnikov&limit=1").body)["results"][0];
    return article;
}

// A list as our parameters take it: joined by commas.
std::string text_of(const Json& example) {
    if (!example.is_array()) return example.get<std::string>();
    std::string joined;
    for (const std::string each : example)
        joined += (joined.empty() ? "" : ",") + each;
    return joined;
}

// The address that the document's examples make, without and with every optional parameter.
std::string target_of(const std::string& path, const Json& operation) {
    std::string target = path;
    std::string query;
    for (const Json& parameter : operation.value("parameters", Json::array())) {
        const std::string name = parameter["name"];
        // A query is optional beside a filter only.
        const bool is_query = name == "q" && parameter.contains("example");
        if (!parameter.value("required", false) && !is_query) continue;
        const std::string value = some_article().contains(name)
                                      ? some_article()[name].get<std::string>()
                                      : text_of(parameter["example"]);
        const std::string brace = "{" + name + "}";
        if (parameter["in"] == "path")
            target.replace(target.find(brace), brace.size(), value);
        else
            query += (query.empty() ? "?" : "&") + name + "=" + encoded(value);
    }
    return target + query;
}

void check(const HttpAnswer& answer, const Json& operation, const std::string& target) {
    const std::string status = std::to_string(answer.status);
    BOOST_REQUIRE_MESSAGE(operation["responses"].contains(status), target << ": " << status);
    const Json& contents = operation["responses"][status]["content"];
    const std::string type = answer.header("content-type");
    BOOST_REQUIRE_MESSAGE(contents.contains(type), target << " gives " << type);
    if (type.find("json") == type.npos || type.find("ndjson") != type.npos) return;
    const Json& schema = contents[type]["schema"];
    if (schema.value("type", Json()) == "string") return;
    for (const std::string& each : mismatches(answer.body, schema.dump(), document().dump()))
        BOOST_ERROR(target << " " << each);
}

} // namespace

BOOST_AUTO_TEST_SUITE(openapi)

BOOST_AUTO_TEST_CASE(every_operation_answers_as_the_document_says) {
    for (const auto& [path, item] : document()["paths"].items()) {
        const std::string target = target_of(path, item["get"]);
        const HttpAnswer answer = server().get(target);
        BOOST_TEST(answer.status == 200, target << answer.body);
        check(answer, item["get"], target);
    }
}

BOOST_AUTO_TEST_CASE(every_format_of_an_operation_is_answered) {
    for (const auto& [path, item] : document()["paths"].items()) {
        for (const Json& parameter : item["get"].value("parameters", Json::array())) {
            if (parameter["name"] != "format") continue;
            for (const std::string format : parameter["schema"]["enum"]) {
                const std::string target = target_of(path, item["get"]);
                const std::string whole =
                    target + (target.find('?') == target.npos ? "?" : "&") + "format=" + format;
                const HttpAnswer answer = server().get(whole);
                BOOST_TEST(answer.status == 200, whole);
                check(answer, item["get"], whole);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_parameter_is_the_problem_that_the_document_says) {
    for (const auto& [path, item] : document()["paths"].items()) {
        if (!item["get"]["responses"].contains("400")) continue;
        const std::string target = target_of(path, item["get"]);
        const std::string whole =
            target + (target.find('?') == target.npos ? "?" : "&") + "nonsense=1";
        const HttpAnswer answer = server().get(whole);
        BOOST_TEST(answer.status == 400, whole);
        check(answer, item["get"], whole);
    }
}

// What an operation does not have among its parameters it refuses, and it takes those that it has.
BOOST_AUTO_TEST_CASE(an_operation_takes_the_options_of_a_search_that_the_document_names) {
    for (const char* path : {"/api/v1/search", "/api/v1/quotes", "/api/v1/facets",
                             "/api/v1/timeline", "/api/v1/export"}) {
        const Json& operation = document()["paths"][path]["get"];
        std::set<std::string> named;
        for (const Json& parameter : operation["parameters"])
            named.insert(parameter["name"]);
        for (const newshound::SearchOption& option : newshound::search_options()) {
            const std::string name(option.name);
            const std::string target = target_of(path, operation) + "&" + name + "=";
            const HttpAnswer answer = server().get(target);
            const bool is_unknown = has(answer.body, "unknown parameter '" + name + "'");
            BOOST_TEST(is_unknown == !named.contains(name), target << answer.body);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_field_of_the_document_can_be_chosen_and_has_its_type) {
    for (const Json& parameter : document()["paths"]["/api/v1/search"]["get"]["parameters"]) {
        if (parameter["name"] != "fields") continue;
        for (const std::string field : parameter["schema"]["items"]["enum"]) {
            const std::string target = "/api/v1/search?q=*&limit=100&format=json&fields=" + field;
            const HttpAnswer answer = server().get(target);
            BOOST_TEST(answer.status == 200, target);
            check(answer, document()["paths"]["/api/v1/search"]["get"], target);
            if (field == "all") continue;
            const Json found = Json::parse(answer.body);
            for (const Json& each : found["results"])
                BOOST_TEST((each.size() == (field == "id" ? 1 : 2) && each.contains(field) &&
                            each.contains("id")),
                           each.dump());
        }
        return;
    }
}

BOOST_AUTO_TEST_CASE(every_route_of_the_api_stands_in_the_document) {
    for (const newshound::Route& route : newshound::api_routes())
        BOOST_TEST(document()["paths"].contains(std::string(route.pattern)), route.pattern);
    BOOST_TEST(document()["paths"].size() == newshound::api_routes().size());
}

BOOST_AUTO_TEST_CASE(parameters_of_a_search_are_those_of_the_command_line) {
    std::vector<std::string> names;
    for (const Json& each : document()["paths"]["/api/v1/search"]["get"]["parameters"])
        names.push_back(each["name"]);
    for (const char* name : {"q", "format", "database", "sort", "limit", "facets", "timeline"})
        BOOST_TEST((std::find(names.begin(), names.end(), name) != names.end()), name);
    BOOST_TEST(document()["servers"][0]["url"] == "http://a");
}

BOOST_AUTO_TEST_SUITE_END()
