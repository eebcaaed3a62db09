// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/readable_size.hpp"

#include <array>
#include <iomanip>
#include <sstream>

namespace newshound {

std::string readable_size(std::uint64_t bytes) {
    constexpr std::array<const char*, 4> units = {"KB", "MB", "GB", "TB"};
    if (bytes < 1000) return std::to_string(bytes) + " bytes";
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; size >= 1000 && unit + 1 < units.size(); ++unit)
        size /= 1000;
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << size << " " << units[unit];
    return text.str();
}

} // namespace newshound
