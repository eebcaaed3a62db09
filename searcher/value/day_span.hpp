// SPDX-License-Identifier: GPL-3.0-or-later
// A span of local days, of which either end may be open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace newshound {

// Both ends included; an absent end is open.
struct DaySpan {
    std::optional<std::int32_t> first;
    std::optional<std::int32_t> last;

    bool operator==(const DaySpan&) const = default;
};

// As the query language has it: "2019", "2019-05", "2019-05-03", "1990..1999", "2019-05-03..".
std::string to_string(const DaySpan& span);

} // namespace newshound
