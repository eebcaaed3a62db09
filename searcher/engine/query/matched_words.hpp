// SPDX-License-Identifier: GPL-3.0-or-later
// What of an article's words a query asks for: what snippets look for and highlight.
#pragma once

#include "searcher/engine/query/alternatives.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound {

// One word in any of its forms.
class WantedWord {
  public:
    // Terms of analyze() behind a prefix of so many bytes.
    explicit WantedWord(const Alternatives& place, std::size_t prefix_bytes = 0);
    WantedWord(std::initializer_list<std::string> terms) // wanted in every language
        : WantedWord(Alternatives{.anywhere = terms}) {}

    // Whether `term` is a form of it in an article of `language` ("" = unknown).
    bool has(const std::string& term, std::string_view language) const;

    // The forms of any language.
    std::vector<std::string> terms() const;

    bool operator==(const WantedWord&) const = default;

  private:
    void add(const std::vector<std::string>& terms, const std::vector<std::string>& languages,
             std::size_t prefix_bytes);

    // Each with the languages in which it counts; none = all.
    std::unordered_map<std::string, std::vector<std::string>> forms_;
};

// One thing asked for: a word, or a phrase of words next to each other.
struct Concept {
    std::vector<WantedWord> words{};
    double weight = 1; // the rarer in the archive, the more telling: an inverse document frequency
    bool folds_accents = false; // words are compared without accents
    bool in_quotation = false;  // asked of quotations (said:, by:), not of the text

    bool operator==(const Concept&) const = default;
};

} // namespace newshound
