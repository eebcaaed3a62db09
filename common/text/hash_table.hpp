// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of words and phrases by their hashes, in one piece of memory: built in a fraction
// of the time that a map of strings takes, and by nobody who wants two texts to collide.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newshound {

// Open addressing over a power of two, at most half full. Keys are 64-bit hashes whose low bits are
// well spread; 0 and 1 are one. A copy of it, or any number of threads, may read it.
template <class Value>
class HashTable {
  public:
    // Room for so many; it grows beyond.
    explicit HashTable(std::size_t expected = 0)
        : entries_(std::bit_ceil(2 * std::max<std::size_t>(expected, 4))) {}

    std::size_t size() const { return used_; }

    // nullptr = unknown.
    const Value* find(std::uint64_t key) const {
        const Entry& entry = entries_[place_of(stored(key))];
        return entry.key == 0 ? nullptr : &entry.value;
    }

    // The value of `key`, which is new with `value` unless it was there: true = new. Good until
    // the next one comes.
    std::pair<Value*, bool> try_emplace(std::uint64_t key, const Value& value) {
        key = stored(key);
        if (2 * (used_ + 1) > entries_.size()) grow();
        Entry& entry = entries_[place_of(key)];
        const bool is_new = entry.key == 0;
        if (is_new) entry = {key, value};
        used_ += is_new;
        return {&entry.value, is_new};
    }

  private:
    struct Entry {
        std::uint64_t key = 0; // 0 = free
        Value value{};
    };

    static std::uint64_t stored(std::uint64_t key) { return std::max<std::uint64_t>(key, 1); }

    // Where it is, or would be.
    std::size_t place_of(std::uint64_t key) const {
        const std::size_t mask = entries_.size() - 1;
        std::size_t at = key & mask;
        while (entries_[at].key != key && entries_[at].key != 0)
            at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Entry> old(2 * entries_.size());
        old.swap(entries_);
        for (const Entry& each : old)
            if (each.key != 0) entries_[place_of(each.key)] = each;
    }

    std::vector<Entry> entries_;
    std::size_t used_ = 0;
};

} // namespace newshound
