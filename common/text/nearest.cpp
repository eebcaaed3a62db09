// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/nearest.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

// No name of ours is longer: what a user pastes here by mistake must cost nothing.
constexpr std::size_t longest_word = 64;

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, replace});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> names) {
    if (word.size() > longest_word) return {};
    std::string_view best;
    std::size_t best_distance =
        std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 3)) + 1;
    for (const std::string_view name : names) {
        const bool completes = word.size() >= 3 && name.starts_with(word);
        const std::size_t distance = completes ? 1 : edit_distance(word, name);
        if (distance < best_distance) {
            best = name;
            best_distance = distance;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> names) {
    const std::string_view name = nearest(word, names);
    return name.empty() ? std::string() : "; did you mean '" + std::string(name) + "'?";
}

} // namespace newshound
