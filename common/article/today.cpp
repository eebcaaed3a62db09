// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/today.hpp"

#include <chrono>
#include <ctime>

namespace newshound {
namespace {

constexpr const char* form = "%Y-%m-%dT%H:%M:%SZ";

std::string utc(std::time_t time) {
    std::tm utc{};
    gmtime_r(&time, &utc);
    char text[64];
    return {text, std::strftime(text, sizeof text, form, &utc)};
}

} // namespace

Date utc_today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return date_of_day(static_cast<std::int32_t>(now.time_since_epoch().count()));
}

std::string utc_now() {
    return utc(std::time(nullptr));
}

std::optional<std::string> second_after(const std::string& time) {
    std::tm parts{};
    const char* end = strptime(time.c_str(), form, &parts);
    if (!end || *end != '\0') return std::nullopt;
    constexpr std::time_t last = 253'402'300'799; // 9999-12-31T23:59:59Z
    const std::time_t seconds = timegm(&parts);
    if (seconds >= last) return std::nullopt;
    return utc(seconds + 1);
}

} // namespace newshound
