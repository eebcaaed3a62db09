// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/word_overlap.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>

namespace newshound {
namespace {

// The length of the word character at `at`, or 0.
std::size_t word_character(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return is_ascii_letter_or_digit(text[at]) ? 1 : 0;
    if (byte == 0xE2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x81)
        return 0;
    if (byte == 0xC2) return 0; // signs of Latin-1
    return 1;
}

// Runs of word hashes, each as one number.
template <typename Take>
void for_each_run(std::span<const std::uint32_t> words, std::size_t run, Take take) {
    if (words.empty()) return;
    const std::size_t length = std::min(run, words.size());
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        std::uint64_t hash = length;
        for (std::size_t j = 0; j < length; ++j) {
            hash = (hash ^ words[i + j]) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 29;
        }
        take(hash);
    }
}

} // namespace

void append_word_hashes(std::string_view text, std::vector<std::uint32_t>& hashes) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = word_character(text, at);
        if (length == 0) {
            // The rest of a multi-byte mark is no word either.
            ++at;
            while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
                ++at;
            continue;
        }
        std::uint32_t hash = 2166136261U;
        while (at < text.size() && (length = word_character(text, at)) > 0) {
            hash = (hash ^ static_cast<unsigned char>(ascii_lower(text[at]))) * 16777619U;
            at += length;
        }
        hashes.push_back(hash);
    }
}

WordRuns::WordRuns(std::string_view text, std::size_t run) : run_(run) {
    std::vector<std::uint32_t> words;
    append_word_hashes(text, words);
    for_each_run(words, run_, [&](std::uint64_t hash) { runs_.try_emplace(hash, true); });
}

float WordRuns::share_of(std::span<const std::uint32_t> words) const {
    if (empty()) return 0;
    std::size_t all = 0;
    std::size_t found = 0;
    for_each_run(words, run_, [&](std::uint64_t hash) {
        ++all;
        found += runs_.find(hash) != nullptr;
    });
    return all == 0 ? 0 : static_cast<float>(found) / static_cast<float>(all);
}

} // namespace newshound
