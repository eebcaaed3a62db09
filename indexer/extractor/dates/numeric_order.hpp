// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page's numeric dates have the day or the month first: one that can be read in one way
// only tells how to read the others.
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

enum class NumericOrder : std::uint8_t { untold, day_first, month_first };

// Of the first date of `text` that tells: "25/03/2019" has the day first, "03/25/2019" the month.
NumericOrder told_order(std::string_view text);

} // namespace newshound
