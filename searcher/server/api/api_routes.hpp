// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP API below /api/v1: docs/api.md tells it to people, openapi.json to programs.
#pragma once

#include "searcher/server/route.hpp"

#include <span>

namespace newshound {

std::span<const Route> api_routes();

} // namespace newshound
