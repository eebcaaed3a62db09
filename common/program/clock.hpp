// SPDX-License-Identifier: GPL-3.0-or-later
// The time that a run says it is.
#pragma once

#include <cstdint>

namespace newshound {

// Seconds since the start of 1970, UTC: SOURCE_DATE_EPOCH where the environment has it
// (reproducible-builds.org/specs/source-date-epoch), so that the same pages can make the same
// archive; else the system's clock. Throws UsageError where that is no number of seconds up to the
// year 9999.
std::int64_t run_clock();

} // namespace newshound
