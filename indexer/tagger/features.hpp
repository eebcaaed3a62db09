// SPDX-License-Identifier: GPL-3.0-or-later
// What the model is told about one word: a list of hashed features.
#pragma once

#include "indexer/tagger/document.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace newshound {

// Grows when the features' meaning changes; a model tells which it was trained with.
inline constexpr std::uint32_t feature_version = 1;

class Features {
  public:
    void add(unsigned kind, std::uint64_t value);
    void clear() { size_ = 0; }

    const std::uint64_t* begin() const { return keys_.data(); }
    const std::uint64_t* end() const { return keys_.data() + size_; }

  private:
    std::array<std::uint64_t, 128> keys_{};
    std::size_t size_ = 0;
};

// Replaces `features` by those of word `i`: the word and its neighbours (two each side), their
// shapes, affixes, clusters and listed kinds, the run of capitals around it, and what the
// document's other occurrences of it show.
void describe(const Document& document, std::size_t i, Features& features);

} // namespace newshound
