// SPDX-License-Identifier: GPL-3.0-or-later
// How the text of a block is written: marks, capitals, digits, in shares of its words.
#pragma once

#include <string_view>

namespace newshound {

struct BlockStyle {
    float sentence_marks = 0;   // . ! ? … a word
    float commas = 0;           // a word
    float capitals = 0;         // share of words that begin with a capital
    float digits = 0;           // share of bytes
    bool ends_sentence = false; // . ! ? … ” " ) at the end
    bool ends_with_colon = false;
    float odd_marks = 0; // | » › → © @ • / and "http": count
    float first = 0;     // 0 small letter, 1 capital, 2 digit, 3 quotation mark, 4 other
};

// `words` is the number of words in `text`, at least 1. Linear; ASCII, Latin-1, Greek and Cyrillic
// capitals are known.
BlockStyle block_style(std::string_view text, float words);

} // namespace newshound
