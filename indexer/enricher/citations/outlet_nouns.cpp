// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/outlet_nouns.hpp"

#include "common/text/quotation_styles.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 6; // words

bool is_name_word(const TokenizedText& text, std::size_t i) {
    const Token& token = text.tokens[i];
    return is_capitalised(token) && !token.digit && !token.punctuation;
}

bool is_link_word(std::string_view word) {
    static constexpr std::string_view words[] = {"of", "and", "&", "the", "de", "la", "der", "für"};
    return std::ranges::find(words, word) != std::ranges::end(words);
}

bool is_opening_mark(std::string_view sign) {
    std::size_t end = 0;
    return !sign.empty() && opens_quotation(next_code_point(sign, end)) && end == sign.size();
}

// Behind the run of capitalised words from `first` on; `first` itself when there is none.
std::size_t run_end(const TokenizedText& text, std::size_t first) {
    std::size_t end = first;
    const std::size_t limit = std::min(first + longest_name, text.tokens.size());
    for (std::size_t i = first; i < limit && !text.tokens[i].sentence_start; ++i) {
        if (is_name_word(text, i)) {
            end = i + 1;
        } else if (i != end || i == first || !is_link_word(text[i])) {
            break;
        }
    }
    return end;
}

} // namespace

std::vector<NamedOutlet> outlets_behind_nouns(const TokenizedText& text, const CueWords& cues,
                                              std::string_view language) {
    std::vector<NamedOutlet> found;
    const std::size_t size = text.tokens.size();
    for (std::size_t i = 0; i + 1 < size; ++i) {
        if (!(cues[text.tokens[i].lower] & cue::paper)) continue;
        // "Journal of …", "Time Magazine": part of a name itself.
        if (language != "de" && text.tokens[i].letters != LetterCase::lower) continue;
        std::size_t first = i + 1;
        const bool marked = is_opening_mark(text[first]);
        if (marked) ++first;
        if (first >= size || (!marked && language == "de")) continue;
        const std::size_t last = run_end(text, first);
        const bool closed = last < size && text.tokens[last].punctuation;
        if (last == first || (marked && !closed)) continue;
        found.push_back({.first = first, .last = last});
        i = last - 1;
    }
    return found;
}

std::vector<NamedOutlet> outlets_by_ending(const TokenizedText& text, const CueWords& cues) {
    std::vector<NamedOutlet> found;
    std::size_t taken = 0;
    for (std::size_t i = 1; i < text.tokens.size(); ++i) {
        if (!(cues[text.tokens[i].lower] & cue::press) || !is_name_word(text, i)) continue;
        const bool goes_on = i + 1 < text.tokens.size() && is_name_word(text, i + 1) &&
                             !text.tokens[i + 1].sentence_start;
        std::size_t first = i;
        while (first > taken && first + longest_name > i + 1 &&
               !text.tokens[first].sentence_start && is_name_word(text, first - 1))
            --first;
        if (text[first] == "The") ++first;
        if (goes_on || first >= i) continue;
        found.push_back({.first = first, .last = i + 1, .ambiguous = true});
        taken = i + 1;
    }
    return found;
}

namespace {

// "published in", "the article in", "published their findings in"
bool is_of_published_work(const TokenizedText& text, const CueWords& cues, std::size_t in) {
    constexpr std::size_t longest_gap = 5; // words from "published" on
    if (text[in - 1] == "published") return true;
    if (!(cues[text.tokens[in - 1].lower] & cue::work)) return false;
    if (text[in - 1] != "findings" && text[in - 1] != "study" && text[in - 1] != "paper")
        return true;
    for (std::size_t i = in - 1, gap = 0; i-- > 0 && gap < longest_gap; ++gap) {
        if (text[i] == "published") return true;
        if (text.tokens[i].letters != LetterCase::lower || text.tokens[i].punctuation) return false;
    }
    return false;
}

} // namespace

std::vector<NamedOutlet> outlets_published_in(const TokenizedText& text, const CueWords& cues,
                                              const NameLists& lists) {
    std::vector<NamedOutlet> found;
    for (std::size_t i = 1; i + 2 < text.tokens.size(); ++i) {
        if (text[i] != "in" || text.tokens[i].sentence_start) continue;
        if (!is_of_published_work(text, cues, i)) continue;
        const std::size_t last = run_end(text, i + 1);
        const bool place =
            (lists.kinds(text, i + 1, last) & (city | large_city | country | region)) != 0;
        if (last >= i + 3 && !place)
            found.push_back({.first = i + 1, .last = last, .ambiguous = true});
    }
    return found;
}

} // namespace newshound
