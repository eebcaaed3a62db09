// SPDX-License-Identifier: GPL-3.0-or-later
// The Solar Hijri calendar of Iran, by way of ICU.
#pragma once

#include <cstdint>
#include <optional>

namespace newshound {

// Days since 1970-01-01 of a day such as 25 Mehr 1398 (month 1 = Farvardin); nothing when the
// calendar has no such day. Years 1200 to 1500 (1821 to 2121).
std::optional<std::int32_t> day_number_of_persian(int year, int month, int day);

} // namespace newshound
