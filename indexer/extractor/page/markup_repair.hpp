// SPDX-License-Identifier: GPL-3.0-or-later
// Two slips in a page's markup that make parsers and browsers swallow what follows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// `html` with a comment that is never closed ended at its line's end, and with the quotation mark
// put in that an href or src lacks: one whose value runs over the end of its tag and into others.
// nullopt when nothing is to be repaired.
std::optional<std::string> repair_markup(std::string_view html);

} // namespace newshound
