// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/passage/highlighter.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (c & 0x80) != 0; });
}

} // namespace

Highlighter::Highlighter(std::vector<Concept> concepts) : concepts_(std::move(concepts)) {
    for (std::uint32_t i = 0; i < concepts_.size(); ++i) {
        any_folds_ = any_folds_ || concepts_[i].folds_accents;
        for (const std::string& term : concepts_[i].words.front().terms())
            by_first_word_[term].push_back(i);
    }
}

void Highlighter::add_matches(Reading& reading, std::uint32_t at, const std::string& term,
                              bool folded) const {
    const std::vector<Word>& words = reading.words;
    const auto entry = by_first_word_.find(term);
    if (entry == by_first_word_.end()) return;
    for (const std::uint32_t what : entry->second) {
        const Concept& wanted = concepts_[what];
        if (folded && !wanted.folds_accents) continue;
        if (!wanted.words.front().has(term, reading.language)) continue;
        std::size_t length = 1;
        for (; length < wanted.words.size() && at + length < words.size(); ++length) {
            const std::string& next = words[at + length].term;
            if (!wanted.words[length].has(wanted.folds_accents ? fold_accents(next) : next,
                                          reading.language))
                break;
        }
        if (length == wanted.words.size())
            reading.found.push_back({at, at + static_cast<std::uint32_t>(length) - 1, what});
    }
}

std::vector<Match> Highlighter::matches(const std::vector<Word>& words,
                                        std::string_view language) const {
    if (by_first_word_.empty()) return {};
    Reading reading{.words = words, .language = language};
    for (std::uint32_t at = 0; at < words.size(); ++at) {
        add_matches(reading, at, words[at].term, false);
        if (!any_folds_ || is_ascii(words[at].term)) continue;
        if (const std::string bare = fold_accents(words[at].term); bare != words[at].term)
            add_matches(reading, at, bare, true);
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
