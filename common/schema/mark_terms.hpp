// SPDX-License-Identifier: GPL-3.0-or-later
// Terms that mark what is particular of an article and is no field of its own.
#pragma once

#include <string_view>

namespace newshound {

// Its day of publication is a guess: sorted by date it comes behind those whose day is known.
inline constexpr std::string_view doubtful_date_term = "XDOUBTFUL:";

// + "2/3": it is a part of a story on several pages (story_part.hpp).
inline constexpr std::string_view part_prefix = "XPART:";

} // namespace newshound
