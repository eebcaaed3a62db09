// SPDX-License-Identifier: GPL-3.0-or-later
// The runs (near_copies.hpp) of texts that were written or compared of late, so that few are read
// from the database and cut into words again.
#pragma once

#include "common/schema/near_copies.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

namespace newshound {

// Keeps `most_bytes` of them at most, those longest unused go. One thread at a time.
class KnownRuns {
  public:
    explicit KnownRuns(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    // `content` as Slot::content has it.
    void add(const std::string& content, std::shared_ptr<const TextRuns> runs);
    std::shared_ptr<const TextRuns> find(const std::string& content); // null = not known

  private:
    using ByContent = std::unordered_map<std::string, std::shared_ptr<const TextRuns>>;

    std::size_t most_bytes_;
    ByContent young_; // added or found since the old ones were young
    ByContent old_;
    std::size_t young_bytes_ = 0;
};

} // namespace newshound
