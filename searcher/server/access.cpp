// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/access.hpp"

#include "common/text/ascii.hpp"
#include "common/text/sha256.hpp"
#include "searcher/server/forwarded.hpp"
#include "searcher/server/site_token.hpp"

#include <algorithm>
#include <ctime>

namespace newshound {
namespace {

bool needs_key(const HttpRequest& request) {
    const std::string_view path = request.path;
    if (path == "/reconcile") return request.method == "POST" || !request.parameters.empty();
    return (path.starts_with("/api/") && path != "/api/v1/openapi.json") || path == "/sru" ||
           path.starts_with("/reconcile/suggest/");
}

// What the site's own pages ask for.
bool is_of_pages(const HttpRequest& request) {
    const std::string_view path = request.path;
    return path == "/api/v1/suggest" || path == "/api/v1/export" || path == "/api/v1/coverage" ||
           path.starts_with("/api/v1/article/");
}

// The key of the site that a request shows; "" = none.
std::string key_shown(const HttpRequest& request, const Site& site) {
    std::string_view shown = request.header("authorization");
    constexpr std::string_view scheme = "bearer ";
    const bool bearer = shown.size() > scheme.size() &&
                        std::ranges::equal(shown.substr(0, scheme.size()), scheme,
                                           [](char a, char b) { return ascii_lower(a) == b; });
    if (!bearer) return {};
    shown.remove_prefix(scheme.size());
    std::string found;
    for (const std::string& key : site.api_keys)
        if (is_same_secret(shown, key)) found = key;
    return found;
}

} // namespace

bool may_read(const HttpRequest& request, const Site& site) {
    if (site.api_keys.empty() || !needs_key(request)) return true;
    if (!key_shown(request, site).empty() || shows_feed_token(request, site)) return true;
    return is_of_pages(request) && shows_page_token(request, site, std::time(nullptr));
}

std::string share_of(const HttpRequest& request, const Site& site) {
    const std::string key = key_shown(request, site);
    return key.empty() ? "address " + client_address(request, site) : "key " + key;
}

HttpResponse key_problem() {
    HttpResponse response =
        problem(401, "Key needed", "send the header 'Authorization: Bearer KEY' with your key");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

} // namespace newshound
