// SPDX-License-Identifier: GPL-3.0-or-later
// The day that a page's address names.
#pragma once

#include "common/article/date.hpp"

#include <optional>
#include <string_view>

namespace newshound {

struct AddressDate {
    Date date; // a day
    // It fills path segments of its own: "/2019/10/17/", "/2019-10-17/", "/2019/oct/17/",
    // "/29-10-2019". Otherwise it is digits in a row or a part of a longer name, which may as well
    // be a story's number or the day of what it tells: "/world-20031111",
    // "/final-2019-10-19-guide".
    bool own_segment = false;
};

// The first that has segments of its own; else the first of the others. Years 1900 to 2100.
std::optional<AddressDate> date_in_address(std::string_view address);

} // namespace newshound
