// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/filled.hpp"

#include <cstddef>

namespace newshound {

std::string filled(std::string_view pattern, std::span<const std::string_view> values) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_gap = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                            pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const std::size_t index =
            is_gap ? static_cast<std::size_t>(pattern[i + 1] - '0') : values.size();
        if (index < values.size()) {
            text += values[index];
            i += 2;
        } else {
            text.push_back(pattern[i]);
        }
    }
    return text;
}

} // namespace newshound
