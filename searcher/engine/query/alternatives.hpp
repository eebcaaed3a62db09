// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand in one place of a text for a word that was typed.
#pragma once

#include "searcher/value/results.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Forms of a word that mean it in some languages and may be other words elsewhere: they count only
// in articles of these languages.
struct LanguageForms {
    std::vector<std::string> languages;   // ISO 639-1; empty = in every article
    std::vector<std::string> inflected{}; // women of woman
    std::vector<std::string> derived{};   // politics of political: akin, not the same word

    bool operator==(const LanguageForms&) const = default;
};

struct Alternatives {
    std::vector<std::string> anywhere;   // in every article: as typed first, then other accents
    std::vector<std::string> synonyms{}; // of the reader's own list: in every article
    std::vector<LanguageForms> forms{};  // of the word and its synonyms

    bool operator==(const Alternatives&) const = default;
};

// Places next to each other.
using Sequence = std::vector<Alternatives>;

// Whether some form is only akin to the word.
bool has_derived(const Alternatives& place);

// All of its terms, as typed first; in several languages, several times.
std::vector<std::string> all_terms(const Alternatives& place);

// Puts `prefix` before each term.
void add_prefix(Alternatives& place, const std::string& prefix);

// For people: the first term as the word, the others as its forms; without a prefix.
AskedWord asked_word(const Alternatives& place, std::string_view prefix);

// What stands for either.
void append(Alternatives& place, const Alternatives& other);

} // namespace newshound
