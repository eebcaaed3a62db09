// SPDX-License-Identifier: GPL-3.0-or-later
// A word with * in it, spelt as the archive's own words are.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// The letters of `pattern` as analyze() makes one term of them, with each * where it stood among
// them: "U.S.*" -> "us*", "L’homm*" -> "homm*". A * within what the term leaves out stands at the
// place next to it. Letters that are not one word (is_word_pattern) are only fold_case'd.
std::string folded_pattern(std::string_view pattern);

} // namespace newshound
