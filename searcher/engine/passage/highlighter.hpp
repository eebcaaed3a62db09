// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a query stand in a text.
#pragma once

#include "common/schema/analysis.hpp"
#include "searcher/engine/query/matched_words.hpp"
#include "searcher/value/results.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

struct Match {
    std::uint32_t first = 0; // index of its first word
    std::uint32_t last = 0;  // of its last one, included
    std::uint32_t what = 0;  // index of the concept

    bool operator==(const Match&) const = default;
};

class Highlighter {
  public:
    explicit Highlighter(std::vector<Concept> concepts);

    const std::vector<Concept>& concepts() const { return concepts_; }

    // Of an article in `language` ("" = unknown), in order of their first word; overlapping ones
    // all.
    std::vector<Match> matches(const std::vector<Word>& words, std::string_view language) const;

    // Matches in `text` as stretches of code points that do not overlap.
    std::vector<Snippet::Hit> hits(std::string_view text, std::string_view language) const;

  private:
    // What a text is looked at for.
    struct Reading {
        const std::vector<Word>& words;
        std::string_view language;
        std::vector<Match> found{};
    };

    // Concepts of which `term` is a first word.
    void add_matches(Reading& reading, std::uint32_t at, const std::string& term) const;
    // Of how many words from `at` on the wanted one is made: none, one, or two with a hyphen.
    std::size_t length_at(const Reading& reading, std::size_t at, const WantedWord& wanted,
                          bool folds) const;

    std::vector<Concept> concepts_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word_;
    bool any_folds_ = false;
};

} // namespace newshound
