// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/cross_origin.hpp"

#include "searcher/server/routes.hpp"

#include <algorithm>
#include <string>

namespace newshound {
namespace {

// The origin that a page of the request's may be told that it is allowed; "" where it is not.
std::string allowed_origin(const HttpRequest& request, const Site& site) {
    const std::vector<std::string>& allowed = site.allowed_origins;
    const std::string_view origin = request.header("origin");
    if (origin.empty()) return {};
    if (std::ranges::find(allowed, "*") != allowed.end()) return "*";
    const bool is_named = std::ranges::find(allowed, origin) != allowed.end();
    return is_named ? std::string(origin) : std::string();
}

} // namespace

void allow_origin(const HttpRequest& request, const Site& site, HttpResponse& response) {
    if (site.allowed_origins.empty()) return;
    response.headers.emplace_back("Vary", "Origin");
    std::string origin = allowed_origin(request, site);
    if (origin.empty()) return;
    response.headers.emplace_back("Access-Control-Allow-Origin", std::move(origin));
    response.headers.emplace_back("Access-Control-Expose-Headers",
                                  "ETag, Link, Newshound-Partial, Retry-After");
}

std::optional<HttpResponse> preflight(const HttpRequest& request, const Site& site) {
    if (request.method != "OPTIONS" || request.header("access-control-request-method").empty() ||
        allowed_origin(request, site).empty())
        return std::nullopt;
    const bool has_form = takes_form(site, request.path);
    return HttpResponse{
        .status = 204,
        .content_type = "",
        .headers = {{"Access-Control-Allow-Methods", has_form ? "GET, HEAD, POST" : "GET, HEAD"},
                    {"Access-Control-Allow-Headers", "Authorization, If-None-Match"},
                    {"Access-Control-Max-Age", "7200"}}}; // seconds; browsers keep it no longer
}

} // namespace newshound
