// SPDX-License-Identifier: GPL-3.0-or-later
// Help texts fitted to a terminal's width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// `text` in lines of at most `columns` characters, broken at blanks only. Lines run on as one
// paragraph, but one that is empty or starts with a blank (a list, an example) stands for itself,
// and its continuation is indented as it is. UTF-8; ends without a line break.
std::string wrapped_help(std::string_view text, std::size_t columns);

} // namespace newshound
