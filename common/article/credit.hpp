// SPDX-License-Identifier: GPL-3.0-or-later
// The line beside a story that may credit an agency, as an article keeps it, and lines of
// copyright.
#pragma once

#include <string_view>

namespace newshound {

// Found::field of that line; its value is the line. The extractor finds it, the enricher of
// citations tells whose credit it is.
inline constexpr std::string_view credit_field = "credit";

// Whether a line claims a copyright: "© 2019 AFP", "Copyright 2019 …", "(c) dpa".
bool is_copyright_line(std::string_view line);

// What stands behind the sign, the years and the word "Copyright", or before them where nothing
// does: "AFP. All rights reserved." of "© 2019 AFP. All rights reserved."; "" where no sign is. A
// view into `line`.
std::string_view copyright_owner(std::string_view line);

} // namespace newshound
