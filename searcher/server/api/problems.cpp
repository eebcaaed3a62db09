// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/problems.hpp"

#include "common/text/json.hpp"
#include "searcher/server/api/search_parameters.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Json told(const InputError& error, std::string_view type, std::string_view title) {
    return {{"type", type},           {"title", title},     {"status", 400},
            {"detail", error.what()}, {"code", error.code}, {"values", error.values}};
}

HttpResponse refusal(const Json& json) {
    return {.status = 400, .content_type = "application/problem+json", .body = json.text() + "\n"};
}

} // namespace

HttpResponse query_problem(const QueryError& error) {
    Json json = told(error, "urn:newshound:malformed-query", "Malformed query");
    json.set("query", error.query);
    json.set("position", code_points(std::string_view(error.query).substr(0, error.offset)));
    return refusal(json);
}

HttpResponse parameter_problem(const UsageError& error) {
    return refusal(told(error, "about:blank", "Bad parameter"));
}

HttpResponse archive_problem() {
    HttpResponse response =
        problem(503, "Archive not available",
                "the archive can't be read at the moment; try again in a few seconds");
    response.headers.emplace_back("Retry-After", "5");
    return response;
}

HttpResponse not_found(std::string_view detail) {
    return problem(404, "Not found", detail);
}

} // namespace newshound
