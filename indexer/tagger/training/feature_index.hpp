// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for the features that training sees often enough.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newshound {

class FeatureIndex {
  public:
    static constexpr std::uint32_t unknown = UINT32_MAX;

    // Features that stand at least `least_count` times in `keys`, numbered in order of appearance.
    FeatureIndex(std::span<const std::uint64_t> keys, unsigned least_count);

    std::size_t size() const { return keys_.size(); }
    std::uint64_t key(std::uint32_t id) const { return keys_[id]; }
    std::uint32_t id(std::uint64_t key) const; // unknown when it came too seldom

  private:
    struct Entry {
        std::uint64_t key = 0; // 0 = free
        std::uint32_t count = 0;
        std::uint32_t id = unknown;
    };

    std::size_t find(std::uint64_t key) const;

    std::vector<Entry> table_; // open addressing, a power of two
    std::vector<std::uint64_t> keys_;
};

} // namespace newshound
