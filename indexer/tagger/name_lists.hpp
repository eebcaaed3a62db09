// SPDX-License-Identifier: GPL-3.0-or-later
// What the name lists know of a word or phrase.
#pragma once

#include "common/program/embedded_file.hpp"
#include "common/text/hash_table.hpp"
#include "indexer/tagger/token.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newshound {

// Kinds of names, one bit each. A phrase may be of several kinds.
enum NameKind : std::uint32_t {
    given_name = 1 << 0,
    family_name = 1 << 1,
    city = 1 << 2,
    large_city = 1 << 3,
    country = 1 << 4,
    region = 1 << 5,
    title = 1 << 6,             // "President", "Mr."
    organisation_word = 1 << 7, // "University", "Inc."
    place_word = 1 << 8,        // "River", "North"
    month = 1 << 9,             // and days of the week
    speech_verb = 1 << 10,      // "said"
    outlet_name = 1 << 11,
    function_word = 1 << 12, // "the": a capital at a sentence's start means nothing
    organisation = 1 << 13,
    nationality = 1 << 14,   // and creeds and parties' members: "Russian", "Republicans"
    no_person = 1 << 15,     // products, creeds: "Kubernetes", "Islam"
    everyday_word = 1 << 16, // of a language: a name only in quotation marks: "die „Bild“"
    everyday_town = 1 << 17, // … a name only behind a word of place: "nach Essen"
    no_body = 1 << 18,       // acronyms of trade and technology: "SEO", "GPS"
    unlearned = no_person | no_body, // known after tagging alone: no mark for the model
    longer_phrase = 1u << 31,        // not a kind: a phrase of the lists goes on after this
};

class NameLists {
  public:
    // The language's titles ("" = English's, with its months and verbs of speech), and files as
    // name_list_files() gives them: "cities.txt", or "cities.de.txt" where `language` is "de"; one
    // of another name is passed over.
    explicit NameLists(std::span<const EmbeddedFile> files, std::string_view language = {});

    // NameKind bits of a phrase; 0 = unknown. Case does not count.
    std::uint32_t kinds(std::uint64_t phrase) const;

    // The key of a phrase: start with its first word's Token::lower, then append the others'.
    static std::uint64_t append(std::uint64_t phrase, std::uint64_t lower);

    // Kinds of tokens [first, last).
    std::uint32_t kinds(const TokenizedText& text, std::size_t first, std::size_t last) const;

  private:
    // The rows of a table of words (word_tables.hpp) that have this kind and language.
    void add_words(std::string_view table, std::string_view kind, std::string_view language,
                   std::uint32_t kinds);
    void add_months();
    void add(std::string_view phrase, std::uint32_t kinds);
    void insert(std::uint64_t key, std::uint32_t kinds);

    HashTable<std::uint32_t> table_;
    std::vector<std::uint64_t> words_; // of the phrase that is added
};

} // namespace newshound
