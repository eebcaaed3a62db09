// SPDX-License-Identifier: GPL-3.0-or-later
// Facets for people: aligned lists with a bar for each value.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/value/overview.hpp"

#include <iosfwd>
#include <vector>

namespace newshound {

void write_facets(std::ostream& out, const std::vector<Facet>& facets, const Terminal& terminal);

} // namespace newshound
