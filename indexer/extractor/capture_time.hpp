// SPDX-License-Identifier: GPL-3.0-or-later
// Times of capture that can't be.
#pragma once

#include "common/article/date.hpp"

#include <optional>

namespace newshound {

// When a page was fetched, as its container or file tells it. A time from before the Web or from
// days to come is one of a wrong clock: nothing. Without `today` any day may have come.
std::optional<Date> possible_capture(const std::optional<Date>& told,
                                     const std::optional<Date>& today);

} // namespace newshound
