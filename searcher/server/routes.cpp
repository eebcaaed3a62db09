// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/routes.hpp"

#include "searcher/server/api/api_routes.hpp"
#include "searcher/server/api/opensearch.hpp"
#include "searcher/server/http/target.hpp"
#include "searcher/server/reconcile/reconcile_routes.hpp"
#include "searcher/server/sru/sru.hpp"
#include "searcher/server/web/web_routes.hpp"

#include <algorithm>

namespace newshound {

std::span<const Route> all_routes() {
    static const std::vector<Route> routes = [] {
        std::vector<Route> joined;
        for (const std::span<const Route> part : {
                 web_routes(), api_routes(), opensearch_routes(), sru_routes(),
                 reconcile_routes(), // last: routes_of leaves them off
             })
            joined.insert(joined.end(), part.begin(), part.end());
        return joined;
    }();
    return routes;
}

std::span<const Route> routes_of(const Site& site) {
    const std::span<const Route> all = all_routes();
    return site.reconciles ? all : all.first(all.size() - reconcile_routes().size());
}

std::string below_base(const std::string& path, const std::string& base) {
    if (base.empty() || !path.starts_with(base)) return path;
    if (path.size() == base.size()) return "/";
    return path[base.size()] == '/' ? path.substr(base.size()) : path;
}

bool takes_form(const Site& site, const std::string& path) {
    std::string captured;
    const Route* route = find_route(routes_of(site), below_base(path, site.base_path), captured);
    return route != nullptr && route->takes_form;
}

const Route* find_route(std::span<const Route> routes, std::string_view path,
                        std::string& captured) {
    for (const Route& route : routes) {
        const std::size_t brace = route.pattern.find('{');
        if (brace == route.pattern.npos) {
            if (path == route.pattern) return &route;
            continue;
        }
        if (!path.starts_with(route.pattern.substr(0, brace))) continue;
        const std::string_view segment = path.substr(brace);
        if (segment.empty() || segment.find('/') != segment.npos) continue;
        captured = segment;
        return &route;
    }
    return nullptr;
}

std::string RequestContext::link(std::string_view path, const Pairs& parameters) const {
    Pairs all = parameters;
    const bool is_named =
        std::ranges::find(all, "database", &Pairs::value_type::first) != all.end();
    if (request.has_parameter("database") && !is_named && !path.starts_with("/static/"))
        all.emplace_back("database", request.parameter("database"));
    std::string text = site.base_path + std::string(path);
    if (!all.empty()) text += "?" + encode_query(all);
    return text;
}

std::string RequestContext::full_link(std::string_view path, const Pairs& parameters) const {
    return origin + link(path, parameters);
}

} // namespace newshound
