// SPDX-License-Identifier: GPL-3.0-or-later
// The day and the second it is now.
#pragma once

#include "common/article/date.hpp"

#include <optional>
#include <string>

namespace newshound {

// In UTC, by the system's clock. For the doors of the program: what lies behind them is given a
// day.
Date utc_today();

// "2019-10-17T21:14:05Z"
std::string utc_now();

// The one that follows a time of that form; nothing for what has another, and behind the year 9999.
std::optional<std::string> second_after(const std::string& time);

} // namespace newshound
