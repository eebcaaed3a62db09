// SPDX-License-Identifier: GPL-3.0-or-later
// What a text says that a speaker is.
#pragma once

#include "indexer/enricher/quotations/spoken_text.hpp"

#include <string>
#include <unordered_map>

namespace newshound {

// By canonical name the office or relation beside the first mention that has one, as the text has
// it: "president of Toyota" of "X, the president of Toyota,", "Prime Minister" of "Prime Minister
// X", "Doe spokesman" of "Doe spokesman X". Known by the words of speech_cues that tell what
// somebody is; at most twelve words. Linear in the text's length.
std::unordered_map<std::string, std::string> speaker_roles(const SpokenText& text);

} // namespace newshound
