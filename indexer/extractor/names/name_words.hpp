// SPDX-License-Identifier: GPL-3.0-or-later
// Words in and around names: titles, degrees, jobs, desks; and whether words make a name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

// Each word stands with its kinds in indexer/data/words/byline_words.tsv, if nothing else is told.
enum class WordKind : std::uint8_t {
    lead,       // begins a byline: "by", "geschrieben von"; of up to four words
    join,       // stands between two names, as written: "and", "&"
    title,      // before a name, of titles.tsv: "Dr."
    degree,     // behind one: "PhD"
    desk,       // of a desk, agency or company: "Reuters", "Redaktion"
    nobody,     // a placeholder: "admin", "unknown"
    job,        // of a job or of what else stands in a byline's line: "Editor", "Updated"
    surname,    // of a job, a desk or a page, and of people too, in its place: "Head", "Sid"
    button,     // begins the label of a link or button: "See full bio", "Alle Artikel"
    suffix,     // behind a name and its comma: "Jr."
    weekday,    // of time_words.tsv, in full
    date_label, // stands between a name and a date: "posted", "zuletzt"
    no_outlet,  // stands where an outlet's name should: "Home", "My WordPress Blog"
};

// `word` stands there exactly so.
bool is_listed(WordKind kind, std::string_view word);

// Case, accents and punctuation around a word don't matter.
bool is_word_of(WordKind kind, std::string_view word);
bool has_word_of(WordKind kind, std::string_view text);

// May stand in small letters within a name (name_parts.hpp): "von", "de la". Case and accents don't
// matter.
bool is_name_particle(std::string_view word);

// Two to six capitalised words, particles allowed: "Ursula von der Leyen", "R. R. Roe".
bool looks_like_person(std::string_view name);

bool has_digit(std::string_view text);                         // ASCII
std::vector<std::string_view> words_of(std::string_view text); // split at blanks

} // namespace newshound
