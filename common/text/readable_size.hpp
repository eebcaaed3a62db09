// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace newshound {

// "512 bytes", "1.5 KB", "58.2 MB": units of a thousand, one decimal place.
std::string readable_size(std::uint64_t bytes);

} // namespace newshound
