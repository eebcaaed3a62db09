// SPDX-License-Identifier: GPL-3.0-or-later
// The documents to count, one by one or by story.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace newshound {

struct Matches {
    std::vector<Xapian::docid> documents; // ascending
    // Of each its story's number; empty where articles are counted.
    std::vector<std::uint32_t> stories;

    bool by_story() const { return !stories.empty(); }
    std::size_t count() const; // documents, or different stories
};

// Lets each name of a story pass once; where articles are counted, every name.
class OncePerStory {
  public:
    // `matches` must outlive it.
    explicit OncePerStory(const Matches& matches) : matches_(matches) {}

    // Whether the name counts for the match with that index. Matches are asked about in order.
    bool is_new(std::size_t match, std::uint32_t name);

    // How many were never asked about: they have no name at all.
    std::size_t without() const;

  private:
    const Matches& matches_;
    std::size_t last_ = SIZE_MAX; // match asked about
    std::size_t named_ = 0;       // matches asked about
    std::unordered_set<std::uint32_t> stories_;
    std::unordered_set<std::uint64_t> seen_; // a story and a name
};

} // namespace newshound
