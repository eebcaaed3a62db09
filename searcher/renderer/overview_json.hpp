// SPDX-License-Identifier: GPL-3.0-or-later
// Facets and timelines as JSON text, for every answer that has them: see json_renderer.hpp.
#pragma once

#include "searcher/value/overview.hpp"

#include <string>
#include <vector>

namespace newshound {

std::string facets_json(const std::vector<Facet>& facets);
std::string timeline_json(const Timeline& timeline);

} // namespace newshound
