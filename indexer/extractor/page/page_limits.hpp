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

// Elements within each other: some pages leave thousands of <font> and <div> open.
inline constexpr std::size_t depth = 10'000;

// The sum of the depths of all elements. libxml2's search for the element that an end tag closes,
// like our own ways up, is linear in the depth; this bounds their time.
inline constexpr std::size_t depths = 300'000'000;

// Attributes of one element: libxml2 compares each with all before it. The page is cut before an
// element that has more.
inline constexpr std::size_t attributes = 500;

} // namespace newshound::page_limits
