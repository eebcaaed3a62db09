// SPDX-License-Identifier: GPL-3.0-or-later
// The nearest of some names to a mistyped one, for "did you mean …?" in messages.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace newshound {

// Edits (insert, delete, replace, swap of neighbours: optimal string alignment) between two ASCII
// words. Time and memory are |a|·|b|.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The name nearest to `word`, or "" when none is near enough (a third of its length, at most 3).
// Of two equally near ones the first in `names`.
std::string_view nearest(std::string_view word, std::span<const std::string_view> names);

// "; did you mean 'search'?" or "".
std::string did_you_mean(std::string_view word, std::span<const std::string_view> names);

} // namespace newshound
