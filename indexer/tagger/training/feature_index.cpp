// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/training/feature_index.hpp"

#include <utility>

namespace newshound {

FeatureIndex::FeatureIndex(std::span<const std::uint64_t> keys, unsigned least_count)
    : table_(1 << 16) {
    std::size_t used = 0;
    for (const std::uint64_t key : keys) {
        if (2 * used > table_.size()) {
            std::vector<Entry> old(table_.size() * 2);
            old.swap(table_);
            for (const Entry& each : old)
                if (each.key != 0) table_[find(each.key)] = each;
        }
        Entry& entry = table_[find(key)];
        used += entry.count++ == 0;
        entry.key = key;
    }
    for (const std::uint64_t key : keys) {
        Entry& entry = table_[find(key)];
        if (entry.count < least_count || entry.id != unknown) continue;
        entry.id = static_cast<std::uint32_t>(keys_.size());
        keys_.push_back(key);
    }
}

std::uint32_t FeatureIndex::id(std::uint64_t key) const {
    return table_[find(key)].id;
}

std::size_t FeatureIndex::find(std::uint64_t key) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = key & mask;
    while (table_[at].key != 0 && table_[at].key != key)
        at = (at + 1) & mask;
    return at;
}

} // namespace newshound
