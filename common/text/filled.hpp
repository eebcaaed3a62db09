// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences with gaps: {0}, {1} … {9}.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// `pattern` with its gaps filled from `values`; one that has no value stays as it stands. What a
// value holds is no gap.
std::string filled(std::string_view pattern, std::span<const std::string_view> values);

} // namespace newshound
