// SPDX-License-Identifier: GPL-3.0-or-later
// The fields whose values can be counted, and a tally as facets.
#pragma once

#include "searcher/engine/counting/tally.hpp"
#include "searcher/value/overview.hpp"
#include "searcher/value/request.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace newshound {

// "person", "outlet" …: the fields of common/schema that are facets, then "year" and "month".
std::span<const std::string_view> facet_fields();

// What counting request.facets (each name once) takes. Throws UsageError for a name that is no
// facet, with the nearest.
Wanted wanted_for_facets(const SearchRequest& request);

// REQUIRES: `tally` is of at least wanted_for_facets(request), whose names come first.
std::vector<Facet> make_facets(const SearchRequest& request, const Tally& tally);

} // namespace newshound
