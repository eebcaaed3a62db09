// SPDX-License-Identifier: GPL-3.0-or-later
// Dates far from all others, which would stretch a timeline by a century.
#pragma once

#include "searcher/engine/counting/tally.hpp"

#include <string>

namespace newshound {

struct NearDates {
    DayTally tally;
    std::size_t earlier = 0; // dated matches that are left out, before and behind the others
    std::size_t later = 0;
    std::string note; // says so for people; "" = none is left out
};

// At most one dated match in a hundred is left out, or one of eight or more, and only where the
// others lie within less than half of the time that all take.
NearDates without_far_dates(const DayTally& tally);

} // namespace newshound
