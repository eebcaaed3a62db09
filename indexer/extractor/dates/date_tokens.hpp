// SPDX-License-Identifier: GPL-3.0-or-later
// Printed text cut into the pieces that dates are made of: numbers, words, marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct DateToken {
    enum class Kind { number, word, mark };
    Kind kind = Kind::mark;
    int number = 0;        // of a number of up to 8 digits, in any script's decimal digits
    int digits = 0;        // how many it was written with; longer numbers count, but have no value
    char32_t mark = 0;     // of a mark: one punctuation sign or symbol
    bool spaced = false;   // white space stands before it
    std::string word;      // of a word, in fold_accents form
    std::size_t start = 0; // byte range in the text
    std::size_t end = 0;
};

// Ideographs, kana and Hangul are one word each, so that 2019年10月17日 falls apart. Reads at most
// `most` tokens.
std::vector<DateToken> date_tokens(std::string_view text, std::size_t most);

} // namespace newshound
