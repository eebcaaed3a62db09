// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/persian_calendar.hpp"

#include <unicode/ucal.h>

#include <cmath>
#include <memory>

namespace newshound {

std::optional<std::int32_t> day_number_of_persian(int year, int month, int day) {
    constexpr double milliseconds_a_day = 86'400'000;
    constexpr int noon = 12; // far from every change of days
    if (year < 1200 || year > 1500 || month < 1 || month > 12) return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCalendar, decltype(&ucal_close)> calendar(
        ucal_open(u"UTC", -1, "fa@calendar=persian", UCAL_TRADITIONAL, &error), &ucal_close);
    if (U_FAILURE(error)) return std::nullopt;
    ucal_clear(calendar.get());
    ucal_setAttribute(calendar.get(), UCAL_LENIENT, 0);
    ucal_setDateTime(calendar.get(), year, month - 1, day, noon, 0, 0, &error);
    const double moment = ucal_getMillis(calendar.get(), &error);
    if (U_FAILURE(error)) return std::nullopt;
    return static_cast<std::int32_t>(std::floor(moment / milliseconds_a_day));
}

} // namespace newshound
