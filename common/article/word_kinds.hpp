// SPDX-License-Identifier: GPL-3.0-or-later
// A list of words of which each is of one kind or of several: rows of a word and its kinds.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace newshound {

class WordKinds {
  public:
    // Reads the list of that file name (word_lists.hpp). `kinds` has the names of its kinds, that
    // of the lowest bit first. REQUIRES: the list has no others.
    WordKinds(std::string_view list, std::span<const std::string_view> kinds);

    // The bits of a word, without the stop at its end, with its capitals: "Co" and "Co.", not "co";
    // 0 for any other word.
    unsigned as_written(std::string_view word) const { return find(written_, word); }
    // Of a word in small letters, which may be written in several ways.
    unsigned lower(std::string_view word) const { return find(lower_, word); }

  private:
    using Bits = std::map<std::string, unsigned, std::less<>>; // by word

    static unsigned find(const Bits& bits, std::string_view word);

    Bits written_;
    Bits lower_;
};

} // namespace newshound
