// SPDX-License-Identifier: GPL-3.0-or-later
// Terms joined to Xapian queries: any of some, next to each other, near each other.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"

#include <xapian.h>

namespace newshound {

// One word in any of its forms, weighed as one word.
Xapian::Query one_of(const Alternatives& terms);

// Places next to each other.
Xapian::Query phrase_of(const Sequence& places);

// Places within a window of `width` positions, in any order.
Xapian::Query near_of(const Sequence& places, unsigned width);

} // namespace newshound
