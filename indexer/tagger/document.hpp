// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of each word of a document before any label is given.
#pragma once

#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/token.hpp"
#include "indexer/tagger/word_clusters.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

// Signs that other occurrences of a word in the same document give, one bit each.
enum Witness : std::uint16_t {
    seen_small = 1 << 0,                  // written with a small letter
    seen_capital_inside = 1 << 1,         // with a capital, not at a sentence's start
    seen_after_title = 1 << 2,            // "President X"
    seen_after_given_name = 1 << 3,       // "Maria X", as the end of a run of capitals
    seen_before_family_name = 1 << 4,     // "X Smith", as the start of a run
    seen_with_organisation_word = 1 << 5, // "X Corp."
    seen_after_in = 1 << 6,               // "in X", "from X"
    seen_speaking = 1 << 7,               // "X said"
    seen_in_long_run = 1 << 8,            // in a run of three capitals or more
    seen_in_brackets = 1 << 9,            // "(X)"
    seen_again = 1 << 10,                 // the word stands at two places or more
    seen_after_article = 1 << 11,         // "the X"
};

struct WordInText {
    std::uint32_t kinds = 0;        // NameKind bits of the word itself
    std::uint32_t phrase_kinds = 0; // of the longest listed phrase that it is part of
    std::uint8_t phrase_part = 0;   // 0 none, else 1 + Part within that phrase
    bool candidate = false;         // may be part of a name at all
    bool upper_sentence = false;    // its sentence is in capitals
    std::uint16_t witnesses = 0;
    std::uint32_t run_first = 0; // the run of capitals that it stands in: [run_first, run_last);
    std::uint32_t run_last = 0;  // empty outside of runs
    std::uint32_t sentence_first = 0;
    std::uint32_t sentence_last = 0;
    WordClusters::Groups groups;
};

class Document {
  public:
    // All three must outlive this. Time is linear in the text's length.
    Document(const TokenizedText& text, const NameLists& lists, const WordClusters& clusters);

    std::size_t size() const { return words_.size(); }
    const Token& token(std::size_t i) const { return text_.tokens[i]; }
    const WordInText& word(std::size_t i) const { return words_[i]; }
    std::string_view shown(std::size_t i) const { return text_[i]; }

    // The end of the stretch from word `first` on that is decoded at once: words of one sentence
    // that are candidates all, or one word that is none.
    std::size_t segment_end(std::size_t first) const;

  private:
    void look_up(const NameLists& lists, const WordClusters& clusters);
    void mark_sentence(std::size_t first, std::size_t last);
    void mark_phrases(const NameLists& lists, std::size_t first, std::size_t last);
    void mark_runs(std::size_t first, std::size_t last);
    void mark_candidates(std::size_t first, std::size_t last);
    std::uint16_t signs_at(std::size_t i) const;
    void gather_witnesses();

    const TokenizedText& text_;
    std::vector<WordInText> words_;
};

} // namespace newshound
