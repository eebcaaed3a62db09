// SPDX-License-Identifier: GPL-3.0-or-later
// The words around names in bylines, in the languages of the press: "By", "Dr.", "Staff Writer".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

enum class WordKind : std::uint8_t {
    title,  // before a name: "Dr."
    degree, // behind one: "PhD"
    desk,   // of a desk, agency or company: "Reuters", "Redaktion"
    nobody, // a placeholder: "admin", "unknown"
    job,    // of a job or of what else stands in a byline's line: "Editor", "Updated"
};

// Case, accents and punctuation around a word don't matter.
bool is_word_of(WordKind kind, std::string_view word);
bool has_word_of(WordKind kind, std::string_view text);

// The length of a word that introduces a byline ("By ", "Von ", "Text: ", "Geschrieben von ") at
// the start of `text`, with the blanks behind it; 0 = none. The word alone counts as well.
std::size_t byline_word(std::string_view text);

// Two to six capitalised words, particles allowed: "Ursula von der Leyen", "R. R. Roe".
bool looks_like_person(std::string_view name);

bool has_digit(std::string_view text);                         // ASCII
std::vector<std::string_view> words_of(std::string_view text); // split at blanks

} // namespace newshound
