// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled pages as routes: "/", "/article/{id}", "/original/{id}", "/entity", "/coverage",
// "/help", and the files they need under "/static/".
#pragma once

#include "searcher/server/route.hpp"

#include <span>

namespace newshound {

std::span<const Route> web_routes();

} // namespace newshound
