// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/token.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/tagger/hash.hpp"

#include <algorithm>
#include <string>

namespace newshound {

namespace {

// What a sign counts as, so that all styles of quotation marks and dashes are one.
char folded_sign(char32_t c) {
    switch (c) {
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
    case U'‟':
        return '"';
    case U'‘':
    case U'’':
    case U'‚':
    case U'`':
    case U'´':
        return '\'';
    case U'–':
    case U'—':
    case U'‒':
    case U'−':
    case U'‐':
    case U'‑':
        return '-';
    default:
        return 0;
    }
}

LetterCase letter_case(unsigned uppers, unsigned lowers, bool first_upper) {
    if (uppers == 0) return lowers == 0 ? LetterCase::none : LetterCase::lower;
    if (lowers == 0 && uppers > 1) return LetterCase::upper;
    return first_upper ? LetterCase::capital : LetterCase::mixed;
}

// The lower-case hash of a word with characters beyond ASCII.
std::uint64_t hash_of_lower(std::string_view word) {
    constexpr std::string_view apostrophe = "\u2019";
    const std::string folded = to_lower(word);
    std::uint64_t hash = hash_seed;
    for (std::string_view rest = folded; !rest.empty();) {
        const std::size_t end = std::min(rest.find(apostrophe), rest.size());
        hash = hash_bytes(rest.substr(0, end), hash);
        if (end < rest.size()) hash = hash_byte(hash, '\'');
        rest.remove_prefix(std::min(end + apostrophe.size(), rest.size()));
    }
    return hash;
}

} // namespace

Token make_token(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    Token token{.begin = begin, .end = end};
    std::uint64_t word = hash_seed;
    std::size_t at = begin;
    for (; at < end && text[at] >= 'a' && text[at] <= 'z'; ++at) // all of most words
        word = hash_byte(word, static_cast<unsigned char>(text[at]));
    std::uint64_t small = word;
    unsigned uppers = 0, lowers = static_cast<unsigned>(at - begin), others = 0;
    bool first_upper = false, ascii = true;
    while (at < end) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        const bool is_up = has_upper_case(c), is_low = !is_up && has_lower_case(c);
        if (is_up && from == begin) first_upper = true;
        uppers += is_up;
        lowers += is_low;
        token.digit = token.digit || is_ascii_digit(c);
        if (c < 0x80) {
            others += !is_up && !is_low && !is_ascii_digit(c);
            const auto byte = static_cast<unsigned char>(c == '`' ? '\'' : c);
            word = hash_byte(word, byte);
            small = hash_byte(small, is_up ? static_cast<unsigned char>(byte + 32) : byte);
        } else if (const char sign = folded_sign(c)) {
            ++others;
            word = hash_byte(word, static_cast<unsigned char>(sign));
            small = hash_byte(small, static_cast<unsigned char>(sign));
        } else {
            ascii = false;
            word = hash_bytes(text.substr(from, at - from), word);
            others += !is_up && !is_low && !is_word_part(c);
        }
    }
    const std::string_view shown = text.substr(begin, end - begin);
    if (shown == "``" || shown == "''") word = small = hash_bytes("\"");
    if (shown == "--" || shown == "---") word = small = hash_bytes("-");
    token.word = word;
    token.lower = ascii ? small : hash_of_lower(shown);
    token.letters = letter_case(uppers, lowers, first_upper);
    token.punctuation = uppers + lowers == 0 && !token.digit && others > 0;
    return token;
}

} // namespace newshound
