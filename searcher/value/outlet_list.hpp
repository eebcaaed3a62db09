// SPDX-License-Identifier: GPL-3.0-or-later
// The coverage of many outlets as a list to look through: searched by name, the largest first, a
// piece at a time.
#pragma once

#include "searcher/value/overview.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace newshound {

// Of the days looked at, and those not known by their day.
std::size_t all_articles(const OutletCoverage& outlet);

// Those of whose names `words` are a part, without case, accents and blanks ("meridianp"); in the
// order of their articles, the most first, those of one number as they stood. "" = all.
std::vector<OutletCoverage> listed(std::vector<OutletCoverage> outlets, const std::string& words);

// At most `limit` of them from `offset` on; nothing behind the end.
std::span<const OutletCoverage> piece_of(const std::vector<OutletCoverage>& outlets,
                                         std::size_t offset, std::size_t limit);

} // namespace newshound
