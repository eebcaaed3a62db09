// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences end: for NEAR/sentence and for passages that start with one.
#pragma once

#include "common/schema/analysis.hpp"

#include <string_view>

namespace newshound {

// Whether a sentence ends between two neighbouring words of analyze(text): a full stop, question
// or exclamation mark with a blank behind, and no lower-case letter after it; or a paragraph ends.
// A full stop behind an initial (J. Smith), a title (Mr. Smith, Gen. Lee), letters with full stops
// (U.S. Senate; but "in the U.S. The …" ends), a month before its day (Oct. 16) or a German ordinal
// before its month (3. Oktober) ends none. Rules and lists only, no language is asked: of newswire
// in English a few in a thousand ends are wrong. Constant time but for the text between the words.
bool ends_sentence(std::string_view text, const Word& left, const Word& right);

} // namespace newshound
