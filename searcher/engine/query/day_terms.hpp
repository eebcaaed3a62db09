// SPDX-License-Identifier: GPL-3.0-or-later
// A span of days as the fewest terms of a date field: whole years, then months, then days.
#pragma once

#include "common/schema/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newshound {

// Terms of all years, months and days that together fill first..last. An article known only by
// its month is found where the span holds that whole month. At most 400 years: later ones are
// left out.
std::vector<std::string> day_terms(const Field& field, std::int32_t first, std::int32_t last);

} // namespace newshound
