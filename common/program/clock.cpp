// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/clock.hpp"

#include "common/program/option_value.hpp"

#include <chrono>
#include <cstdlib>
#include <string>

namespace newshound {

std::int64_t run_clock() {
    constexpr std::int64_t end_of_9999 = 253'402'300'799;
    constexpr const char* name = "SOURCE_DATE_EPOCH";
    if (const char* told = std::getenv(name); told && *told != '\0')
        return static_cast<std::int64_t>(whole_number(name, told, 0, end_of_9999));
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

} // namespace newshound
