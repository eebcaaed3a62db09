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

} // namespace

HttpResponse query_problem(const QueryError& error) {
    HttpResponse response = problem(400, "Malformed query", error.what());
    const std::string_view before = std::string_view(error.query).substr(0, error.offset);
    const Json json = {{"type", "urn:newshound:malformed-query"},
                       {"title", "Malformed query"},
                       {"status", 400},
                       {"detail", error.what()},
                       {"code", error.code},
                       {"values", error.values},
                       {"query", error.query},
                       {"position", code_points(before)}};
    response.body = json.text() + "\n";
    return response;
}

HttpResponse parameter_problem(const UsageError& error) {
    return problem(400, "Bad parameter", error.what());
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
