// SPDX-License-Identifier: GPL-3.0-or-later
// What one page may cost: the budgets that keep hostile pages within bounded time and memory.
#pragma once

#include <cstddef>

namespace newshound::page_limits {

// Bytes of a page that are read; what follows is left out. The longest real news pages (live
// blogs with inlined images) stay below it.
inline constexpr std::size_t bytes = 16u << 20;

// Nodes of the parsed page.
inline constexpr std::size_t nodes = 1'000'000;

// Elements within each other. libxml2's search for the element that an end tag closes is linear
// in the depth, so that depth × tags bounds its time. Pages with hundreds of unclosed <font> exist.
inline constexpr std::size_t depth = 1'000;

// Attributes of one element: libxml2 compares each with all before it. The page is cut before an
// element that has more.
inline constexpr std::size_t attributes = 500;

} // namespace newshound::page_limits
