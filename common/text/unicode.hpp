// SPDX-License-Identifier: GPL-3.0-or-later
// What Unicode says of a text: case, accents, kinds of characters, width on a terminal.
// The room that knows ICU (with word_breaks).
// All arguments are UTF-8; ill-formed bytes are taken as U+FFFD. No function throws or keeps state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// Full case folding and compatibility composition (NFKC_Casefold, Unicode 15 section 3.13): what
// two spellings must share to be the same word. Accents stay.
std::string fold_case(std::string_view text);

// fold_case, then without what tells a letter from its plain kin: combining marks ("Müller" ->
// "muller"), the strokes and ligatures that Unicode does not take apart ("Wałęsa" -> "walesa",
// "Færøerne" -> "faeroerne"), the Persian spellings of Arabic letters, and traditional Chinese
// characters, which become simplified ones.
std::string fold_accents(std::string_view text);

// Full lower-case / title-case mapping without a locale.
std::string to_lower(std::string_view text);
std::string to_title(std::string_view text);

// Canonical composition (NFC).
std::string compose(std::string_view text);

// Runs of any Unicode white space become one blank; none at the ends.
std::string squeeze_space(std::string_view text);

// Letters and digits of fold_accents(text), nothing else: "The New-York Times" ->
// "thenewyorktimes".
std::string letters_and_digits(std::string_view text);

// Of a code point above ASCII, and of any.
bool is_letter_beyond_ascii(char32_t code_point);
bool is_digit_beyond_ascii(char32_t code_point);
bool is_space_beyond_ascii(char32_t code_point);
inline bool is_letter(char32_t code_point) {
    if (code_point >= 0x80) return is_letter_beyond_ascii(code_point);
    return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z';
}
inline bool is_digit(char32_t code_point) { // decimal digits of any script
    if (code_point >= 0x80) return is_digit_beyond_ascii(code_point);
    return code_point >= '0' && code_point <= '9';
}
inline bool is_space(char32_t code_point) {
    if (code_point >= 0x80) return is_space_beyond_ascii(code_point);
    return code_point == ' ' || (code_point >= 9 && code_point <= 13);
}
bool is_upper(char32_t code_point); // upper or title case
bool is_lower(char32_t code_point);
bool is_punctuation(char32_t code_point);

// Whether the quotation mark at byte `at` of `text` stands between two Hebrew letters, as in צה"ל:
// it is typed for a gershayim and part of their word.
bool is_gershayim(std::string_view text, std::size_t at);

// Columns of a terminal: 0 for combining marks, 2 for East Asian wide, else 1 (UAX #11).
std::size_t display_width(std::string_view text);

} // namespace newshound
