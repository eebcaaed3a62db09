// SPDX-License-Identifier: GPL-3.0-or-later
// Times as headers of messages write them.
#pragma once

#include "common/article/date.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// "Sat, 4 Jan 2020 10:11:12 -0000" (RFC 5322); nothing for what is no such time.
std::optional<Date> parse_mail_date(std::string_view text);

} // namespace newshound
