// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/name_likeness.hpp"

#include "common/text/nearest.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Judged, not measured: that an initial is right is less sure than that a letter is wrong.
constexpr double misspelt = .8;
constexpr double cut_short = .7;
constexpr double initial = .6;
constexpr std::size_t least_misspelt = 4; // letters of a word that may be another one misspelt
constexpr std::size_t least_start = 3;
constexpr std::size_t most_words = 12; // more make no name, and take time

double likeness_of_words(const std::string& a, const std::string& b) {
    if (a == b) return 1;
    const auto& [shorter, longer] = std::minmax(
        a, b, [](const std::string& x, const std::string& y) { return x.size() < y.size(); });
    if (longer.starts_with(shorter)) {
        if (shorter.size() == 1) return initial;
        if (shorter.size() >= least_start) return cut_short;
    }
    constexpr std::size_t longest = 40;
    if (shorter.size() < least_misspelt || longer.size() > longest) return 0;
    return edit_distance(a, b) <= 1 ? misspelt : 0;
}

} // namespace

double name_likeness(const std::vector<std::string>& asked, const std::vector<std::string>& name) {
    if (asked.empty() || name.empty() || asked.size() > most_words || name.size() > most_words)
        return 0;
    std::vector<bool> is_taken(name.size());
    double sum = 0;
    // The same words first, so that no initial takes the place of one.
    for (const bool exactly : {true, false}) {
        for (const std::string& word : asked) {
            const bool has_same = std::ranges::find(name, word) != name.end();
            if (has_same != exactly) continue;
            std::size_t best = 0;
            double most = 0;
            for (std::size_t i = 0; i < name.size(); ++i) {
                const double likeness = is_taken[i] ? 0 : likeness_of_words(word, name[i]);
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
            if (most > 0) is_taken[best] = true;
            sum += most;
        }
    }
    return 2 * sum / static_cast<double>(asked.size() + name.size());
}

std::vector<std::string> words_of_key(const std::string& key) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        if (end > at) words.push_back(key.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

} // namespace newshound
