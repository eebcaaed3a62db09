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
    // Written as an acronym, in capitals or with full stops, where its letters make a small word as
    // well: U.S., WHO. Not in a line that is all in capitals.
    bool acronym = false;
    // Of a word with a hyphen behind it the two without the hyphen: "email" of the e in e-mail.
    std::string closed{};
};

inline constexpr char acronym_mark = '^'; // no word has it

// The term of an acronym, which stands where its plain term does.
inline std::string acronym_term(const std::string& term) {
    return acronym_mark + term;
}

// Calls add(term, step, counts) for each term of `word`: it stands `step` positions behind the
// word's own. `counts` is false for the second place of a term, so that it counts once: "email"
// stands at both words of e-mail, next to what comes before them and to what comes behind.
template <class Add>
void each_term(const Word& word, const Add& add) {
    add(word.term, 0U, true);
    if (word.acronym) add(acronym_term(word.term), 0U, true);
    if (word.closed.empty()) return;
    add(word.closed, 0U, true);
    add(word.closed, 1U, false);
}

} // namespace newshound
