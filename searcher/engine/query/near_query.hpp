// SPDX-License-Identifier: GPL-3.0-or-later
// Words and phrases within some words of each other.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace newshound {

// Each of `choices` is one operand of NEAR: one of its sequences stands within `distance` words of
// the next one's. `stride` is how far apart neighbouring words stand in that field. Throws
// QueryError at `offset` when the choices make too many combinations.
//
// Xapian takes no phrase inside NEAR: for a phrase all of its words must be near, and the phrase
// must occur.
Xapian::Query near_query(const std::vector<std::vector<Sequence>>& choices, unsigned distance,
                         unsigned stride, std::size_t offset);

} // namespace newshound
