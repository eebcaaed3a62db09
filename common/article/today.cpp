// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/today.hpp"

#include <chrono>

namespace newshound {

Date utc_today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return date_of_day(static_cast<std::int32_t>(now.time_since_epoch().count()));
}

} // namespace newshound
