// SPDX-License-Identifier: GPL-3.0-or-later
// How much of one text occurs in another, by runs of words.
#pragma once

#include "common/text/hash_table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newshound {

// Hashes of the words of a text: runs of letters and digits (all bytes past ASCII but for the
// General Punctuation block count as letters), lower-cased where ASCII.
void append_word_hashes(std::string_view text, std::vector<std::uint32_t>& hashes);

// The set of all runs of `run` words in a text.
class WordRuns {
  public:
    WordRuns(std::string_view text, std::size_t run);

    bool empty() const { return runs_.size() == 0; }
    // The share of the runs of a text that occur here, by its append_word_hashes: 0..1; a text
    // shorter than a run is one run of what it has, and never occurs unless the whole was as short.
    // 0 for a text without words.
    float share_of(std::span<const std::uint32_t> words) const;

  private:
    std::size_t run_;
    HashTable<bool> runs_;
};

} // namespace newshound
