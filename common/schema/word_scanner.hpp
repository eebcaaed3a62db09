// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the words of a text and folds them: the rules that analysis.hpp states.
#pragma once

#include "common/schema/word.hpp"

#include <string_view>
#include <vector>

namespace newshound {

// As analyze, but terms of any length.
std::vector<Word> scan_words(std::string_view text);

} // namespace newshound
