// SPDX-License-Identifier: GPL-3.0-or-later
// What several dates of one page say together: a stamp in UTC, a printed day, a day in the address
// are three views of one moment.
#pragma once

#include "indexer/extractor/dates/dated_candidate.hpp"

#include <span>

namespace newshound {

// The chosen date made exact by the others, in this order; `from.rule` says what was done.
//  1. A month or year gives way to the surest day within it.
//  2. A stamp in UTC becomes local time where another date names the same moment with an offset of
//     its own, or where a clock is printed that is whole half hours away from it.
//  3. A stamp in UTC gives way to a printed day beside it, where midnight lies between them and no
//     other date of the page names the stamp's day: readers saw the printed one.
//  4. A day without a clock takes the clock of a surer statement on the same day, one with an
//     offset first; a clock without an offset takes the offset of the same clock.
DatedCandidate agreed(DatedCandidate chosen, std::span<const DatedCandidate> all);

} // namespace newshound
