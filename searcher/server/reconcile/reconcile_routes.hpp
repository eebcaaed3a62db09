// SPDX-License-Identifier: GPL-3.0-or-later
// The Reconciliation Service API 0.2 at /reconcile: manifest, queries, suggestions and previews.
// Data extension and JSONP are not offered.
#pragma once

#include "searcher/server/route.hpp"

#include <span>

namespace newshound {

std::span<const Route> reconcile_routes();

} // namespace newshound
