// SPDX-License-Identifier: GPL-3.0-or-later
// The keywords of a page, one by one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Splits lists at line ends, semicolons and commas ("a, b; c"); each keyword once, whatever its
// case, at most 64.
std::vector<std::string> split_keywords(std::string_view declared);

} // namespace newshound
