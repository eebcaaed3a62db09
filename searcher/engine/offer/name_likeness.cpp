// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/name_likeness.hpp"

#include "common/text/nearest.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace newshound {
namespace {

// Judged, not measured: that an initial is right is less sure than that a letter is wrong.
constexpr double misspelt = .8;
constexpr double cut_short = .7;
constexpr double initial = .6;
constexpr std::size_t least_misspelt = 4; // letters of a word that may be another one misspelt
constexpr std::size_t least_start = 3;
constexpr std::size_t most_initials = 5;
constexpr std::size_t most_words = 12; // more make no name, and take time

bool is_initial(std::string_view word) {
    std::size_t end = 0;
    next_code_point(word, end);
    return end == word.size();
}

double likeness_of_words(const std::string& a, const std::string& b) {
    if (a == b) return 1;
    const auto& [shorter, longer] = std::minmax(
        a, b, [](const std::string& x, const std::string& y) { return x.size() < y.size(); });
    if (longer.starts_with(shorter)) {
        if (is_initial(shorter)) return initial;
        if (shorter.size() >= least_start) return cut_short;
    }
    constexpr std::size_t longest = 40;
    if (shorter.size() < least_misspelt || longer.size() > longest) return 0;
    return edit_distance(a, b) <= 1 ? misspelt : 0;
}

// The letters of `word` where they are the initials of as many words of `name` in a row, else the
// word.
std::vector<std::string> letters_of(const std::string& word, const std::vector<std::string>& name) {
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < word.size() && letters.size() < most_initials + 1;) {
        const std::size_t start = at;
        next_code_point(word, at);
        letters.push_back(word.substr(start, at - start));
    }
    if (letters.size() < 2 || letters.size() > most_initials) return {word};
    const auto starts = [](const std::string& whole, const std::string& letter) {
        return whole.starts_with(letter);
    };
    const auto found =
        std::search(name.begin(), name.end(), letters.begin(), letters.end(), starts);
    return found == name.end() ? std::vector<std::string>{word} : letters;
}

// With the initials that name_key writes as one word taken apart: "jk rowling", "un".
std::vector<std::string> spelt_out(const std::vector<std::string>& words,
                                   const std::vector<std::string>& name) {
    std::vector<std::string> all;
    for (const std::string& word : words)
        std::ranges::move(letters_of(word, name), std::back_inserter(all));
    return all;
}

double likeness_of_all(const std::vector<std::string>& asked,
                       const std::vector<std::string>& name) {
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

} // namespace

double name_likeness(const std::vector<std::string>& asked, const std::vector<std::string>& name) {
    if (asked.empty() || name.empty() || asked.size() > most_words || name.size() > most_words)
        return 0;
    return likeness_of_all(spelt_out(asked, name), spelt_out(name, asked));
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
