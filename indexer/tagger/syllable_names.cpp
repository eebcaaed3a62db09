// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/syllable_names.hpp"

#include <algorithm>
#include <string_view>

namespace newshound {
namespace {

constexpr std::size_t longest_syllable = 5;

// Frequent family names in their usual romanisations, sorted.
constexpr std::string_view family_names[] = {
    "Ahn",  "An",    "Bae",  "Baek", "Ban",   "Bang",  "Chang", "Chen",  "Cheng", "Chiang", "Cho",
    "Choe", "Choi",  "Chou", "Chow", "Chun",  "Chung", "Dong",  "Feng",  "Han",   "Heo",    "Ho",
    "Hong", "Hsieh", "Hsu",  "Hu",   "Huang", "Hur",   "Hwang", "Jang",  "Jeon",  "Jin",    "Jo",
    "Joo",  "Jun",   "Jung", "Kang", "Kim",   "Ko",    "Koo",   "Kwon",  "Lai",   "Lam",    "Lau",
    "Lee",  "Li",    "Lim",  "Lin",  "Liu",   "Ma",    "Min",   "Moon",  "Na",    "Nam",    "No",
    "Noh",  "Oh",    "Paek", "Paik", "Pak",   "Park",  "Ri",    "Roh",   "Ryu",   "Seo",    "Shin",
    "So",   "Son",   "Song", "Su",   "Suh",   "Sun",   "Tsai",  "Tsang", "Wang",  "Wong",   "Woo",
    "Wu",   "Yang",  "Yi",   "Yoo",  "Yoon",  "Youn",  "Yu",    "Yun",   "Zhang"};

// What a small word behind a hyphen is after other names: "Park Lane-based", "Lee Dae-led".
constexpr std::string_view no_syllables[] = {"area",  "based", "born", "era",   "free", "led",
                                             "like",  "made",  "only", "owned", "run",  "side",
                                             "style", "to",    "type", "wide"};

bool is_syllable(const TokenizedText& text, std::size_t i, LetterCase letters) {
    const Token& token = text.tokens[i];
    return token.letters == letters && !token.digit && !token.punctuation &&
           token.end - token.begin <= longest_syllable;
}

bool touch(const TokenizedText& text, std::size_t i) {
    return text.tokens[i].end == text.tokens[i + 1].begin;
}

bool begins_at(const TokenizedText& text, std::size_t i) {
    return text[i + 2] == "-" && is_syllable(text, i + 1, LetterCase::capital) &&
           is_syllable(text, i + 3, LetterCase::lower) && !touch(text, i) && touch(text, i + 1) &&
           touch(text, i + 2) && std::ranges::binary_search(family_names, text[i]) &&
           std::ranges::find(no_syllables, text[i + 3]) == std::end(no_syllables);
}

} // namespace

void join_syllables(const TokenizedText& text, std::vector<Name>& names) {
    std::vector<Name> joined;
    for (std::uint32_t i = 0; i + 3 < text.tokens.size(); ++i)
        if (begins_at(text, i)) joined.push_back({i, i + 4, EntityType::person});
    if (joined.empty()) return;
    std::erase_if(names, [&](const Name& name) {
        const auto after = std::ranges::lower_bound(joined, name.last, {}, &Name::first);
        return after != joined.begin() && std::prev(after)->last > name.first;
    });
    names.insert(names.end(), joined.begin(), joined.end());
    std::ranges::sort(names, {}, &Name::first);
}

} // namespace newshound
