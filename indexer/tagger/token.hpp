// SPDX-License-Identifier: GPL-3.0-or-later
// A text as words and signs: what the tokenizer gives and the taggers read.
#pragma once

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

enum class LetterCase : std::uint8_t {
    none,    // no letter with case: "2019", ",", ideographs
    lower,   // "word"
    capital, // "Word", "A", "McCain"
    upper,   // two capitals or more and no small letter: "NATO", "U.S."
    mixed,   // starts small, capitals follow: "iPhone", "al-Qaeda"
};

struct Token {
    std::uint32_t begin = 0; // bytes of the text, half-open
    std::uint32_t end = 0;
    LetterCase letters = LetterCase::none;
    bool sentence_start = false;
    bool digit = false;       // holds a digit
    bool punctuation = false; // no letter and no digit
    // Hashes of the word as written and in lower case. All quotation marks count as ", all dashes
    // as -, a typographic apostrophe as '.
    std::uint64_t word = 0;
    std::uint64_t lower = 0;
};

struct TokenizedText {
    std::string_view text; // not owned: UTF-8
    std::vector<Token> tokens;

    std::string_view operator[](std::size_t index) const {
        const Token& token = tokens[index];
        return text.substr(token.begin, token.end - token.begin);
    }
};

constexpr bool is_capitalised(const Token& token) {
    return token.letters == LetterCase::capital || token.letters == LetterCase::upper;
}

// The token of `text` in [begin, end), with its properties filled in but for sentence_start.
Token make_token(std::string_view text, std::uint32_t begin, std::uint32_t end);

// Kinds of characters, quick for ASCII.
constexpr bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
inline bool is_word_part(char32_t c) { // or digit, soft hyphen, combining mark
    if (c < 0x80) return is_ascii_letter_or_digit(c);
    return is_letter(c) || is_digit(c) || c == 0xAD || (c >= 0x300 && c < 0x370);
}
inline bool has_upper_case(char32_t c) {
    return c < 0x80 ? is_ascii_capital(c) : is_upper(c);
}
inline bool has_lower_case(char32_t c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : is_lower(c);
}

} // namespace newshound
