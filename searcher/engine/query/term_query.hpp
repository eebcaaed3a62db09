// SPDX-License-Identifier: GPL-3.0-or-later
// Terms joined to Xapian queries: any of some, next to each other, near each other.
#pragma once

#include "searcher/engine/query/alternatives.hpp"

#include <xapian.h>

namespace newshound {

enum class Derived : bool { no, yes };

// One word in any of its forms, weighed as one word; without those that are only akin to it where
// `derived` is no.
Xapian::Query one_of(const Alternatives& place, Derived derived = Derived::yes);

// Places next to each other.
Xapian::Query phrase_of(const Sequence& places);
// Places in this order within a window of `width` positions.
Xapian::Query phrase_of(const Sequence& places, unsigned width);

// Places within a window of `width` positions, in any order.
Xapian::Query near_of(const Sequence& places, unsigned width);

} // namespace newshound
