// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds of what a small container may become: more than `bomb_bytes` at more than `bomb_ratio`
// bytes for each of the file's is no archive of pages.
#pragma once

#include <cstdint>

namespace newshound {

inline constexpr std::uint64_t bomb_bytes = 1u << 30;
inline constexpr std::uint64_t bomb_ratio = 200;

} // namespace newshound
