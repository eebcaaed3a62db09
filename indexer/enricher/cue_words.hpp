// SPDX-License-Identifier: GPL-3.0-or-later
// A table from words to what they can be for a rule: a set of bits, as a word may be several.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace newshound {

// What a kind of words is called in a table, and its bit, with those of what else it always is.
struct CueKind {
    std::string_view name;
    std::uint32_t bit;
};

// Once built and only read safe from any number of threads.
class CueWords {
  public:
    // Of a table with the columns word (lower case), kind and language: the rows of English ("en"),
    // or those that all other languages share ("*"), as "a", "on" and "dice" mean another thing
    // there. A row of a kind that is not among `kinds` is passed over.
    CueWords(std::string_view table, std::span<const CueKind> kinds, bool english);

    // The rows of another table beside them.
    void add(std::string_view table, std::span<const CueKind> kinds, bool english);

    // The bits of the word with this hash in lower case (Token::lower); 0 for any other word.
    std::uint32_t operator[](std::uint64_t lower) const {
        const auto at = bits_.find(lower);
        return at == bits_.end() ? 0 : at->second;
    }

  private:
    std::unordered_map<std::uint64_t, std::uint32_t> bits_;
};

// An unknown language is taken for English.
inline bool reads_as_english(std::string_view language) {
    return language.empty() || language == "en";
}

} // namespace newshound
