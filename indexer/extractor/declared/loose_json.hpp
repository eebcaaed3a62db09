// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as pages write it made into JSON as RFC 8259 has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// Values nested deeper than this are refused.
inline constexpr std::size_t deepest_json = 64;

// Mended: comments, HTML comment and CDATA wrappings, trailing and doubled commas, raw control
// characters and unknown escapes in strings, "&quot;" for quotes, quotes
// within strings, a missing end. What is already
// JSON stays as it is. "" when it is nested too deep. Linear in time.
std::string tidy_json(std::string_view text);

} // namespace newshound
