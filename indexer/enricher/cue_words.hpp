// SPDX-License-Identifier: GPL-3.0-or-later
// A table from words to what they can be for a rule: a set of bits, as a word may be several.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace newshound {

// Words of one kind, separated by single blanks, in lower case. English has a column of its own, as
// "a", "on" and "dice" mean another thing in the other languages, which share theirs.
struct CueList {
    std::uint32_t bits;
    std::string_view english;
    std::string_view others;
};

// Immutable once built: safe from any number of threads.
class CueWords {
  public:
    CueWords(std::span<const CueList> lists, bool english);

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
