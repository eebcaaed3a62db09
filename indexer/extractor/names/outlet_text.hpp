// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a text that stands where an outlet's name should is one.
#pragma once

#include <string_view>

namespace newshound {

// False for addresses, signs alone, copyright lines, variables that a template left ("{{site}}")
// and what programs say for want of a name ("Home", "My WordPress Blog").
bool may_name_outlet(std::string_view text);

} // namespace newshound
