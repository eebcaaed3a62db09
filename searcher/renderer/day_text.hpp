// SPDX-License-Identifier: GPL-3.0-or-later
// The day of a date as results show it.
#pragma once

#include "common/article/date.hpp"

#include <optional>
#include <string>

namespace newshound {

// Without the time of day: "2019-10-17", or less where the date is less exact: "2019-10".
std::string day_text(const Date& date);

// "undated" for none.
std::string day_text(const std::optional<Date>& date);

} // namespace newshound
