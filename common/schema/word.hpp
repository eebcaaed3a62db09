// SPDX-License-Identifier: GPL-3.0-or-later
// A word of a text: what analysis.hpp and the scanner beneath it give.
#pragma once

#include <cstdint>
#include <string>

namespace newshound {

struct Word {
    std::string term;
    std::uint32_t start = 0; // byte range in the text that was analysed
    std::uint32_t end = 0;
    std::uint32_t position = 0;  // from 0; grows by 1 a word
    std::uint32_t paragraph = 0; // how many blank lines stand before it
    // Chinese and Japanese: belongs to one word with the character before it. Words that touch
    // (cyber-security, 北京) are asked as a phrase; so of a run of ideographs each joined group.
    bool joined = false;
};

} // namespace newshound
