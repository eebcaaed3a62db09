// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/word_clusters.hpp"

#include "indexer/tagger/token.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace newshound {

namespace {

std::string_view take(std::string_view& text, char end) {
    const std::size_t at = std::min(text.find(end), text.size());
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return taken;
}

std::uint16_t number(std::string_view digits) {
    std::uint16_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

WordClusters::WordClusters(std::string_view lines) {
    std::vector<std::pair<std::uint32_t, std::uint16_t>> words;
    while (!lines.empty()) {
        std::string_view line = take(lines, '\n');
        const auto fine = static_cast<std::uint16_t>(groups_.size());
        const std::uint16_t middle = number(take(line, ' '));
        const std::uint16_t coarse = number(take(line, ' '));
        groups_.push_back({fine, middle, coarse});
        while (!line.empty()) {
            const std::string_view word = take(line, ' ');
            const Token token = make_token(word, 0, static_cast<std::uint32_t>(word.size()));
            words.emplace_back(key_of(token.lower), fine);
        }
    }
    std::size_t size = 1;
    while (size * 3 < words.size() * 4)
        size *= 2;
    table_.assign(size, {});
    for (const auto& [key, fine] : words) {
        std::size_t at = key & (size - 1);
        while (table_[at].key != 0 && table_[at].key != key)
            at = (at + 1) & (size - 1);
        if (table_[at].key == 0) table_[at] = {key, fine, 0};
    }
}

WordClusters::WordClusters(std::vector<Entry> table, std::vector<Groups> groups)
    : table_(std::move(table)), groups_(std::move(groups)) {}

std::uint32_t WordClusters::key_of(std::uint64_t lower) {
    const auto key = static_cast<std::uint32_t>(lower ^ (lower >> 32));
    return key == 0 ? 1 : key;
}

WordClusters::Groups WordClusters::of(std::uint64_t lower) const {
    const std::uint32_t key = key_of(lower);
    const std::size_t mask = table_.size() - 1;
    for (std::size_t at = key & mask;; at = (at + 1) & mask) {
        if (table_[at].key == key) return groups_[table_[at].fine];
        if (table_[at].key == 0) return {};
    }
}

} // namespace newshound
