// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/near_copies.hpp"

#include "common/schema/analysis.hpp"
#include "common/text/hash.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

void sort_once(std::vector<std::uint64_t>& list) {
    std::ranges::sort(list);
    // Not std::ranges::unique: clang 14 can't compile libstdc++ 12's subrange.
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

double common_count(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t count = 0;
    for (auto at = a.begin(), other = b.begin(); at != a.end() && other != b.end();) {
        count += *at == *other;
        const bool is_behind = *at <= *other;
        if (*other <= *at) ++other;
        if (is_behind) ++at;
    }
    return static_cast<double>(count);
}

} // namespace

std::vector<std::string> band_terms(std::string_view fingerprint) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::vector<std::string> terms;
    if (fingerprint.size() != fingerprint_size) return terms;
    for (std::size_t at = 0; at < fingerprint_size; at += band_size) {
        std::string term(band_prefix);
        term += static_cast<char>('a' + at / band_size);
        for (const char c : fingerprint.substr(at, band_size)) {
            const auto byte = static_cast<unsigned char>(c);
            term += hex[byte >> 4];
            term += hex[byte & 15];
        }
        terms.push_back(std::move(term));
    }
    return terms;
}

double similarity(std::string_view a, std::string_view b) {
    if (a.size() != fingerprint_size || b.size() != fingerprint_size) return 0;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < fingerprint_size; ++i)
        equal += a[i] == b[i];
    // One in 256 bytes is equal by chance.
    const double share = static_cast<double>(equal) / fingerprint_size;
    return std::max(0.0, (share - 1 / 256.0) / (1 - 1 / 256.0));
}

TextRuns text_runs(std::string_view text) {
    return text_runs(analyze(text));
}

TextRuns text_runs(std::span<const Word> words) {
    TextRuns content;
    std::uint64_t last[2] = {0, 0};
    for (const Word& word : words) {
        const std::uint64_t hash = hash64(word.term);
        if (std::ranges::any_of(word.term, [](char c) { return c >= '0' && c <= '9'; }))
            content.numbers.push_back(hash);
        if (word.position > 1) content.runs.push_back((last[0] * 31 + last[1]) * 31 + hash);
        last[0] = last[1];
        last[1] = hash;
    }
    sort_once(content.runs);
    sort_once(content.numbers);
    return content;
}

bool is_near_copy(std::string_view text, std::string_view other, bool far_apart) {
    return is_near_copy(text_runs(text), text_runs(other), far_apart);
}

bool is_near_copy(const TextRuns& text, const TextRuns& other, bool far_apart) {
    constexpr double alike = 0.38;    // of all runs, in both
    constexpr double contained = 0.7; // of the shorter one's runs, in the longer
    constexpr double numbers = 0.6;   // of the shorter one's numbers, in the longer
    constexpr double nearly_all = 0.85;
    constexpr std::size_t few = 30; // runs: too short to tell a template from a story
    const auto size = [](const TextRuns& each) {
        return std::pair(each.runs.size(), each.numbers.size());
    };
    const bool is_longer = size(text) > size(other);
    const TextRuns& a = is_longer ? other : text;
    const TextRuns& b = is_longer ? text : other;
    if (a.runs.empty()) return false;
    const double common = common_count(a.runs, b.runs);
    const double all = static_cast<double>(a.runs.size() + b.runs.size()) - common;
    if (far_apart || a.runs.size() < few) return common >= nearly_all * all;
    const bool same_words =
        common >= alike * all || common >= contained * static_cast<double>(a.runs.size());
    return same_words &&
           common_count(a.numbers, b.numbers) >= numbers * static_cast<double>(a.numbers.size());
}

} // namespace newshound
