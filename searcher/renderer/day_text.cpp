// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/day_text.hpp"

#include <algorithm>

namespace newshound {

std::string day_text(const Date& date) {
    Date day = date;
    day.precision = std::min(date.precision, Precision::day);
    return to_iso(day);
}

std::string day_text(const std::optional<Date>& date) {
    return date ? day_text(*date) : "undated";
}

} // namespace newshound
