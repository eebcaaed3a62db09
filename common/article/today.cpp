// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/today.hpp"

#include <chrono>
#include <ctime>

namespace newshound {

Date utc_today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return date_of_day(static_cast<std::int32_t>(now.time_since_epoch().count()));
}

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

} // namespace newshound
