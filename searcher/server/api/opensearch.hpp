// SPDX-License-Identifier: GPL-3.0-or-later
// How browsers and other search programs ask us: the description document of OpenSearch 1.1.
#pragma once

#include "searcher/server/route.hpp"

#include <span>

namespace newshound {

std::span<const Route> opensearch_routes(); // /opensearch.xml

} // namespace newshound
