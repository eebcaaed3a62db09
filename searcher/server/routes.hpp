// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all routes.
#pragma once

#include "searcher/server/route.hpp"
#include "searcher/server/site.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

std::span<const Route> all_routes();
// Those that a site offers.
std::span<const Route> routes_of(const Site& site);

// The path below the base path; a proxy may have taken that off already.
std::string below_base(const std::string& path, const std::string& base);

// Whether a site takes a form at a path, with or without its base path.
bool takes_form(const Site& site, const std::string& path);

// The route of a path without base path; fills `captured`. Null when there is none.
const Route* find_route(std::span<const Route> routes, std::string_view path,
                        std::string& captured);

} // namespace newshound
