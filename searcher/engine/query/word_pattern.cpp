// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/word_pattern.hpp"

#include "common/schema/analysis.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

std::string last_term(std::string_view text) {
    const std::vector<Word> words = analyze(text);
    return words.empty() ? std::string() : words.back().term;
}

// Where in `term`, which is that of `letters`, the letter at byte `at` has come to.
std::size_t place_of(std::size_t at, std::string_view letters, std::string_view term) {
    if (at == letters.size()) return term.size();
    const std::string before = last_term(letters.substr(0, at));
    if (term.starts_with(before)) return before.size();
    const std::string behind = last_term(letters.substr(at));
    if (term.ends_with(behind)) return term.size() - behind.size();
    return term.size();
}

// don’*: an apostrophe at the end of a word is none of its letters, but before a * it is not the
// end.
bool ends_with_apostrophe(std::string_view text) {
    constexpr std::string_view apostrophes[] = {"'", "\u2019", "\u02BC", "\uFF07"};
    return std::ranges::any_of(apostrophes, [&](auto each) { return text.ends_with(each); });
}

} // namespace

std::string folded_pattern(std::string_view pattern) {
    std::string letters(pattern);
    std::erase(letters, '*');
    const std::vector<Word> words = analyze(letters);
    if (words.size() != 1) return fold_case(pattern);
    const std::string& term = words.front().term;
    std::string folded;
    std::size_t taken = 0; // of the term
    std::size_t stars = 0;
    for (std::size_t at = 0; (at = pattern.find('*', at)) != pattern.npos; ++at) {
        const std::size_t place = std::max(taken, place_of(at - stars++, letters, term));
        folded += term.substr(taken, place - taken);
        taken = place;
        if (ends_with_apostrophe(pattern.substr(0, at))) {
            folded += '\'';
            taken += term.substr(taken).starts_with('\'') ? 1 : 0;
        }
        folded += '*';
    }
    return folded + term.substr(taken);
}

} // namespace newshound
