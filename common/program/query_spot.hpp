// SPDX-License-Identifier: GPL-3.0-or-later
// A spot in a query, shown with a caret under it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// Two lines for a terminal: the query, of a long one what stands around the spot, and blanks with
// a caret. `query` is UTF-8 of any length and content, `offset` in bytes, at most its size.
std::array<std::string, 2> query_spot(std::string_view query, std::size_t offset);

} // namespace newshound
