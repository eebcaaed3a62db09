// SPDX-License-Identifier: GPL-3.0-or-later
// How like a name is to one that is asked for, word by word.
#pragma once

#include <string>
#include <vector>

namespace newshound {

// Both as the words of name_key, in any order. From 0, nothing in common, to 1, the same words: the
// share of all words that have a fellow in the other name, where an initial, the start of a word
// and a word misspelt by one letter count in part ("a merkel", "angela merkle": "angela merkel"),
// and initials in one word each for themselves ("ny times": "new york times").
double name_likeness(const std::vector<std::string>& asked, const std::vector<std::string>& name);

// The words of a name_key.
std::vector<std::string> words_of_key(const std::string& key);

} // namespace newshound
