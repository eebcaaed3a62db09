// SPDX-License-Identifier: GPL-3.0-or-later
// The paragraphs of a text that is told as a whole: plain, or with markup.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// `text` as Article::text has it. With tags its blocks are paragraphs. Without, blank lines part
// them; where there are none each line is one. Lines within a paragraph are joined where they were
// broken to fit a width, else kept.
std::string paragraphs_of(std::string_view text);

} // namespace newshound
