// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/passage/highlighter.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Neither accents nor apostrophes.
bool is_plain(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (c & 0x80) != 0 || c == '\''; });
}

} // namespace

Highlighter::Highlighter(std::vector<Concept> concepts) : concepts_(std::move(concepts)) {
    for (std::uint32_t i = 0; i < concepts_.size(); ++i) {
        any_folds_ = any_folds_ || concepts_[i].folds_accents;
        for (const std::string& term : concepts_[i].words.front().terms())
            by_first_word_[term].push_back(i);
    }
}

std::size_t Highlighter::length_at(const Reading& reading, std::size_t at, const WantedWord& wanted,
                                   bool folds) const {
    const Word& word = reading.words[at];
    const auto is_wanted = [&](const std::string& term) {
        return wanted.has(folds ? bare_form(term) : term, reading.language);
    };
    if (is_wanted(word.term) || (word.acronym && is_wanted(acronym_term(word.term)))) return 1;
    return !word.closed.empty() && is_wanted(word.closed) ? 2 : 0;
}

void Highlighter::add_matches(Reading& reading, std::uint32_t at, const std::string& term) const {
    const auto entry = by_first_word_.find(term);
    if (entry == by_first_word_.end()) return;
    for (const std::uint32_t what : entry->second) {
        const Concept& wanted = concepts_[what];
        std::size_t end = at;
        for (const WantedWord& word : wanted.words) {
            const std::size_t length = end < reading.words.size()
                                           ? length_at(reading, end, word, wanted.folds_accents)
                                           : 0;
            if (length == 0) {
                end = at;
                break;
            }
            end += length;
        }
        if (end == at) continue;
        const Match match{at, static_cast<std::uint32_t>(end) - 1, what};
        if (reading.found.empty() || reading.found.back() != match) reading.found.push_back(match);
    }
}

std::vector<Match> Highlighter::matches(const std::vector<Word>& words,
                                        std::string_view language) const {
    if (by_first_word_.empty()) return {};
    Reading reading{.words = words, .language = language};
    for (std::uint32_t at = 0; at < words.size(); ++at) {
        const Word& word = words[at];
        add_matches(reading, at, word.term);
        if (word.acronym) add_matches(reading, at, acronym_term(word.term));
        if (!word.closed.empty()) add_matches(reading, at, word.closed);
        if (!any_folds_ || is_plain(word.term)) continue;
        if (const std::string bare = bare_form(word.term); bare != word.term)
            add_matches(reading, at, bare);
    }
    return std::move(reading.found);
}

std::vector<Snippet::Hit> Highlighter::hits(std::string_view text,
                                            std::string_view language) const {
    const std::vector<Word> words = analyze(text);
    std::vector<Snippet::Hit> hits;
    std::size_t counted = 0; // bytes of which `points` are the code points
    std::uint32_t points = 0;
    const auto point_at = [&](std::uint32_t byte) {
        points +=
            static_cast<std::uint32_t>(code_point_count(text.substr(counted, byte - counted)));
        counted = byte;
        return points;
    };
    for (const Match& match : matches(words, language)) {
        if (words[match.first].start < counted) continue; // inside the one before
        const std::uint32_t start = point_at(words[match.first].start);
        hits.push_back({start, point_at(words[match.last].end)});
    }
    return hits;
}

} // namespace newshound
