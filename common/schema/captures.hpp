// SPDX-License-Identifier: GPL-3.0-or-later
// How often the archive found a version as it stands, and when last. When first, its article says.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// Behind the slots of fields: what is told of a version that was found more than once.
inline constexpr Slot captures_slot{24};

struct Captures {
    unsigned count = 0; // times of capture, each once
    Date last;

    bool operator==(const Captures&) const = default;
};

std::string pack_captures(const Captures& captures);
// Nothing for "", and for what can't be read.
std::optional<Captures> unpack_captures(std::string_view bytes);

} // namespace newshound
