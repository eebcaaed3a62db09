// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/fingerprint.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/near_copies.hpp"
#include "common/text/hash.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t fewest_words = 16;
// Of a longer text the start: copies of a book-length page share it.
constexpr std::size_t most_words = 20'000;

// Steele, Lea and Flood's SplitMix64 finisher: every bit of the input moves every bit of the
// result.
constexpr std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

// Odd factors of multiply-shift hashing (Dietzfelbinger et al., 1997), one a hash function.
constexpr auto factors = [] {
    std::array<std::uint64_t, fingerprint_size> result{};
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = mixed(i) | 1;
    return result;
}();

} // namespace

std::string fingerprint_of(std::string_view text) {
    return fingerprint_of(analyze(text));
}

std::string fingerprint_of(std::span<const Word> text) {
    std::vector<std::uint64_t> words;
    for (const Word& word : text.first(std::min(text.size(), most_words)))
        words.push_back(hash64(word.term));
    if (words.size() < fewest_words) return {};
    std::array<std::uint32_t, fingerprint_size> least;
    least.fill(UINT32_MAX);
    for (std::size_t at = 0; at + 2 < words.size(); ++at) {
        const std::uint64_t run = mixed(mixed(mixed(words[at]) + words[at + 1]) + words[at + 2]);
        for (std::size_t i = 0; i < fingerprint_size; ++i) {
            const auto hash = static_cast<std::uint32_t>(run * factors[i] >> 32);
            if (hash < least[i]) least[i] = hash; // seldom: no store is cheaper than the same
        }
    }
    std::string fingerprint;
    for (const std::uint32_t value : least)
        fingerprint += static_cast<char>(mixed(value));
    return fingerprint;
}

} // namespace newshound
