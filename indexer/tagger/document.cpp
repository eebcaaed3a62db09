// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/document.hpp"

#include "indexer/tagger/hash.hpp"
#include "indexer/tagger/label.hpp"

#include <algorithm>

namespace newshound {

namespace {

constexpr std::size_t longest_phrase = 6; // words
constexpr std::size_t widest_gap = 3;     // small words between two parts of one name

constexpr std::uint64_t word_in = hash_bytes("in"), word_from = hash_bytes("from"),
                        word_the = hash_bytes("the"), word_of = hash_bytes("of"),
                        word_and = hash_bytes("&"), open_bracket = hash_bytes("("),
                        word_near = hash_bytes("near"), word_to = hash_bytes("to"),
                        close_bracket = hash_bytes(")");

bool carries_name(const Token& token) {
    return is_capitalised(token) || token.letters == LetterCase::mixed;
}

} // namespace

Document::Document(const TokenizedText& text, const NameLists& lists, const WordClusters& clusters)
    : text_(text), words_(text.tokens.size()) {
    look_up(lists, clusters);
    for (std::size_t first = 0, last = 0; first < words_.size(); first = last) {
        for (last = first + 1; last < words_.size() && !token(last).sentence_start;)
            ++last;
        mark_sentence(first, last);
        mark_phrases(lists, first, last);
        mark_runs(first, last);
        mark_candidates(first, last);
    }
    gather_witnesses();
}

std::size_t Document::segment_end(std::size_t first) const {
    std::size_t last = first + 1;
    if (!words_[first].candidate) return last;
    while (last < words_[first].sentence_last && words_[last].candidate)
        ++last;
    return last;
}

void Document::look_up(const NameLists& lists, const WordClusters& clusters) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i].kinds = lists.kinds(token(i).lower) & ~unlearned;
        words_[i].groups = clusters.of(token(i).lower);
    }
}

void Document::mark_sentence(std::size_t first, std::size_t last) {
    std::size_t capitals = 0, small = 0;
    for (std::size_t i = first; i < last; ++i) {
        words_[i].sentence_first = static_cast<std::uint32_t>(first);
        words_[i].sentence_last = static_cast<std::uint32_t>(last);
        capitals += token(i).letters == LetterCase::upper;
        small += token(i).letters == LetterCase::lower;
    }
    const bool upper = capitals > 2 && capitals > 4 * small;
    for (std::size_t i = first; i < last; ++i)
        words_[i].upper_sentence = upper;
}

void Document::mark_phrases(const NameLists& lists, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last;) {
        std::size_t end = i;
        std::uint32_t found = 0;
        if (carries_name(token(i))) {
            std::uint64_t phrase = token(i).lower;
            std::uint32_t known = words_[i].kinds;
            for (std::size_t j = i + 1;; ++j) {
                if (known & ~longer_phrase) end = j, found = known & ~longer_phrase;
                if (!(known & longer_phrase) || j >= last || j - i >= longest_phrase) break;
                phrase = NameLists::append(phrase, token(j).lower);
                known = lists.kinds(phrase) & ~unlearned;
            }
        }
        for (std::size_t j = i; j < end; ++j) {
            const Part part = end - i == 1   ? Part::unit
                              : j == i       ? Part::beginning
                              : j + 1 == end ? Part::last
                                             : Part::inside;
            words_[j].phrase_kinds = found;
            words_[j].phrase_part = static_cast<std::uint8_t>(1 + static_cast<unsigned>(part));
        }
        i = std::max(end, i + 1);
    }
}

void Document::mark_runs(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last;) {
        std::size_t end = i;
        while (end < last && carries_name(token(end)) && !(words_[end].kinds & month)) {
            ++end;
            const bool joins = end + 1 < last && carries_name(token(end + 1)) &&
                               (token(end).lower == word_of || token(end).lower == word_and);
            if (joins) ++end;
        }
        for (std::size_t j = i; j < end; ++j) {
            words_[j].run_first = static_cast<std::uint32_t>(i);
            words_[j].run_last = static_cast<std::uint32_t>(end);
        }
        i = std::max(end, i + 1);
    }
}

void Document::mark_candidates(std::size_t first, std::size_t last) {
    std::size_t before = last; // the last capital so far; `last` = none
    for (std::size_t i = first; i < last; ++i) {
        if (!carries_name(token(i))) continue;
        words_[i].candidate = true;
        if (i > first && token(i - 1).digit) words_[i - 1].candidate = true;
        if (i + 1 < last && token(i + 1).digit) words_[i + 1].candidate = true;
        if (before != last && i - before <= widest_gap + 1) {
            for (std::size_t j = before + 1; j < i; ++j)
                words_[j].candidate = true;
        }
        before = i;
    }
}

// What the places around word i tell of it.
std::uint16_t Document::signs_at(std::size_t i) const {
    const WordInText& word = words_[i];
    const Token& here = token(i);
    if (here.letters == LetterCase::lower) return seen_small;
    if (!carries_name(here) || word.upper_sentence) return 0;
    unsigned signs = 0;
    const bool opens = i == word.sentence_first;
    if (!opens) signs |= seen_capital_inside;
    const std::size_t first = word.run_first, last = word.run_last;
    if (last - first > 2) signs |= seen_in_long_run;
    if (last - first > 1 && i + 1 == last && (words_[last - 2].kinds & given_name))
        signs |= seen_after_given_name;
    if (i + 1 < last && i == first && (words_[i + 1].kinds & family_name))
        signs |= seen_before_family_name;
    if (i + 1 < last && (words_[last - 1].kinds & organisation_word))
        signs |= seen_with_organisation_word;
    if (!opens) {
        const std::uint64_t before = token(i - 1).lower;
        if (words_[i - 1].kinds & title) signs |= seen_after_title;
        if (before == word_the) signs |= seen_after_article;
        if (before == word_in || before == word_from || before == word_near || before == word_to)
            signs |= seen_after_in;
        if (words_[i - 1].kinds & speech_verb) signs |= seen_speaking;
    }
    if (i + 1 < word.sentence_last) {
        if (words_[i + 1].kinds & speech_verb) signs |= seen_speaking;
        if (!opens && token(i - 1).lower == open_bracket && token(i + 1).lower == close_bracket)
            signs |= seen_in_brackets;
    }
    return static_cast<std::uint16_t>(signs);
}

void Document::gather_witnesses() {
    struct Entry {
        std::uint64_t key = 0;
        std::uint16_t signs = 0;
    };
    std::size_t size = 16;
    while (size < 2 * words_.size())
        size *= 2;
    std::vector<Entry> table(size);
    const auto entry_of = [&](std::uint64_t key) -> Entry& {
        std::size_t at = (key ^ (key >> 32)) & (size - 1);
        while (table[at].key != 0 && table[at].key != key)
            at = (at + 1) & (size - 1);
        return table[at];
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::uint16_t signs = signs_at(i);
        if (signs == 0) continue;
        Entry& entry = entry_of(token(i).lower);
        entry.signs |= static_cast<std::uint16_t>(signs | (entry.key != 0 ? seen_again : 0));
        entry.key = token(i).lower;
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].candidate) words_[i].witnesses = entry_of(token(i).lower).signs;
    }
}

} // namespace newshound
