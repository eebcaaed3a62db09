// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a text has a part: what tests ask of output and pages.
#pragma once

#include <string_view>

namespace newshound::test {

inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

} // namespace newshound::test
