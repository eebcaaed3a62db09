// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/known_runs.hpp"

#include <cstdint>
#include <utility>

namespace newshound {
namespace {

std::size_t bytes_of(const TextRuns& runs) {
    constexpr std::size_t place = 150; // in the table
    return place + sizeof(std::uint64_t) * (runs.runs.capacity() + runs.numbers.capacity());
}

} // namespace

void KnownRuns::add(const std::string& content, std::shared_ptr<const TextRuns> runs) {
    young_bytes_ += bytes_of(*runs);
    young_.insert_or_assign(content, std::move(runs));
    if (young_bytes_ <= most_bytes_ / 2) return;
    old_ = std::exchange(young_, {});
    young_bytes_ = 0;
}

std::shared_ptr<const TextRuns> KnownRuns::find(const std::string& content) {
    if (const auto at = young_.find(content); at != young_.end()) return at->second;
    const auto at = old_.find(content);
    if (at == old_.end()) return nullptr;
    const std::shared_ptr<const TextRuns> found = at->second;
    add(content, found);
    return found;
}

} // namespace newshound
