// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a page's habits of writing dates.
#pragma once

#include <string_view>

namespace newshound {

struct DateStyle {
    std::string_view language = {}; // ISO 639-1; "" = unknown
    bool month_first = false;       // 10/11/2019 is 11 October, as in the United States
    // The last year that two digits may mean: '48 is 2048 or 1948. 2068 is POSIX's (strptime %y).
    int last_year = 2068;
};

} // namespace newshound
