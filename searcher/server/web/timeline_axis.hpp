// SPDX-License-Identifier: GPL-3.0-or-later
// Which bars of a timeline are named below it.
#pragma once

#include "searcher/value/overview.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// Indices into the bins, ascending, few enough to stand beside each other on a phone: round years
// (1980, 1990), the same months of each year, days at even distances. At least one bin is named.
// REQUIRES: bins without a gap, as in Timeline.
std::vector<std::size_t> axis_ticks(const Timeline& timeline);

} // namespace newshound
