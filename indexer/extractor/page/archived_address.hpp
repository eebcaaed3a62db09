// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses under which web archives show a page: a stamp of time and the page's own address.
#pragma once

#include "common/article/date.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// Takes the archive's part off an address:
// "http://web.archive.org/web/20140226054445im_/http://a.b/c",
// "/all/20140226054445/http://a.b/c" and "https://archive.today/2014.02.26-054445/http://a.b/c"
// give "http://a.b/c"; others stay as they are.
std::string_view original_address(std::string_view address);

// Whether it is such an address.
bool is_archived_address(std::string_view address);

// The capture time in such an address, UTC; nothing when it has less than a day.
std::optional<Date> capture_time(std::string_view address);

// The time that eight digits or more begin with: "20140226054445", as exact as they are, UTC.
std::optional<Date> time_of_stamp(std::string_view digits);

} // namespace newshound
