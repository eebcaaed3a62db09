// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all routes.
#pragma once

#include "searcher/server/route.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

std::span<const Route> all_routes();

// The route of a path without base path; fills `captured`. Null when there is none.
const Route* find_route(std::span<const Route> routes, std::string_view path,
                        std::string& captured);

} // namespace newshound
