// SPDX-License-Identifier: GPL-3.0-or-later
// The program's version, as CMakeLists.txt names it.
#pragma once

#include <string_view>

namespace newshound {

std::string_view version(); // "0.1.0"

} // namespace newshound
