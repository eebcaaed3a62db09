// SPDX-License-Identifier: GPL-3.0-or-later
// The line beside a story that may credit an agency, as an article keeps it.
#pragma once

#include <string_view>

namespace newshound {

// Found::field of that line; its value is the line. The extractor finds it, the enricher of
// citations tells whose credit it is.
inline constexpr std::string_view credit_field = "credit";

} // namespace newshound
