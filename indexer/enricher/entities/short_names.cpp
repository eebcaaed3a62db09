// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/short_names.hpp"

#include "common/article/company_words.hpp"
#include "common/article/name_parts.hpp"
#include "common/names/same_names.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace newshound {

namespace {

bool is_small_word(std::string_view word) {
    static constexpr std::string_view words[] = {"of", "the", "and", "for", "de", "in",
                                                 "on", "la",  "du",  "des", "et"};
    return std::ranges::find(words, word) != std::end(words);
}

bool is_legal_form(std::string_view word) {
    return (lower_company_word_kinds(word) & company_tail) != 0;
}

bool is_trade_word(std::string_view word) {
    return (lower_company_word_kinds(word) & (company_tail | company_trade)) != 0;
}

bool is_suffix(std::string_view word) {
    return lower_name_part_kinds(word) & name_suffix;
}

bool agrees(std::string_view part, std::string_view word) {
    return part == word || (part.size() == 1 && word.starts_with(part));
}

} // namespace

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    const std::string folded = fold_accents(name);
    std::string word;
    for (const char c : folded + " ") {
        if (c != ' ') {
            if (c != '.' && c != ',') word += c;
            continue;
        }
        if (word == "&") word = "and";
        const std::string_view usual = usual_name(word);
        if (word == "us" || word == "uk") {
            for (std::string& each : name_words(usual))
                words.push_back(std::move(each));
        } else if (!word.empty()) {
            words.push_back(std::move(word));
        }
        word.clear();
    }
    return words;
}

void drop_legal_form(std::vector<std::string>& words) {
    while (words.size() > 1 && is_legal_form(words.back()))
        words.pop_back();
}

const std::string& surname(const std::vector<std::string>& words) {
    std::size_t last = words.size();
    while (last > 1 && is_suffix(words[last - 1]))
        --last;
    return words[last - 1];
}

bool is_junior_or_senior(const std::vector<std::string>& words) {
    return words.size() > 1 && (words.back() == "jr" || words.back() == "sr");
}

bool is_part_of_person(const std::vector<std::string>& part, const std::vector<std::string>& full) {
    if (part.empty() || part.size() >= full.size()) return false;
    std::size_t at = 0;
    for (const std::string& word : part) {
        while (at < full.size() && !agrees(word, full[at]))
            ++at;
        if (at++ == full.size()) return false;
    }
    const std::string& last = surname(part);
    if (last.size() < 2) return false;
    return last == surname(full) || (part.size() == 1 && last == full[0]);
}

std::vector<std::string> abbreviations(const std::vector<std::string>& words) {
    std::string all, big;
    for (const std::string& word : words) {
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (i != 0 && word[i - 1] != '-') continue;
            all += word[i];
            if (!is_small_word(word)) big += word[i];
        }
    }
    if (words.size() < 2 || big.size() < 2) return {};
    return all == big ? std::vector{all} : std::vector{all, big};
}

bool starts_with(const std::vector<std::string>& full, const std::vector<std::string>& part) {
    return part.size() < full.size() && std::equal(part.begin(), part.end(), full.begin());
}

bool ends_with(const std::vector<std::string>& full, const std::vector<std::string>& part) {
    return part.size() < full.size() && std::equal(part.rbegin(), part.rend(), full.rbegin());
}

bool only_trade_words_behind(const std::vector<std::string>& full,
                             const std::vector<std::string>& part) {
    return std::all_of(full.begin() + static_cast<std::ptrdiff_t>(part.size()), full.end(),
                       [](const std::string& word) { return is_trade_word(word); });
}

} // namespace newshound
