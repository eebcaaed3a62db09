// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/spread_names.hpp"

#include <algorithm>
#include <unordered_map>

namespace newshound {

namespace {

struct Known {
    EntityType type = EntityType::person;
    bool clear = true; // one type only
};

bool stands_alone(const Document& document, std::size_t i) {
    const WordInText& word = document.word(i);
    if (word.upper_sentence) return document.token(i).letters == LetterCase::upper;
    if (!is_capitalised(document.token(i))) return false;
    const std::size_t first = word.run_first, last = word.run_last;
    const bool opened = first == word.sentence_first && last - first == 2 && i == first + 1 &&
                        (document.word(first).kinds & function_word); // "Then Capone left."
    return last - first == 1 || opened;
}

} // namespace

void spread_names(const Document& document, std::vector<Name>& names) {
    std::unordered_map<std::uint64_t, Known> known;
    for (const Name& name : names) {
        const std::size_t last = name.last - 1u;
        const bool surname = name.type == EntityType::person && name.last - name.first > 1;
        const bool acronym = name.type == EntityType::org && name.last - name.first == 1 &&
                             document.token(last).letters == LetterCase::upper;
        const auto [at, fresh] =
            known.try_emplace(document.token(last).word, Known{name.type, true});
        if (!fresh && at->second.type != name.type) at->second.clear = false;
        if (fresh && !surname && !acronym) at->second.clear = false;
        if (!fresh && (surname || acronym) && at->second.type == name.type) at->second.clear = true;
    }
    std::vector<Name> more;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < document.size(); ++i) {
        while (next < names.size() && names[next].last <= i)
            ++next;
        if (next < names.size() && names[next].first <= i) continue;
        if (!stands_alone(document, i) || (document.word(i).witnesses & seen_small)) continue;
        const auto found = known.find(document.token(i).word);
        if (found != known.end() && found->second.clear)
            more.push_back({i, i + 1, found->second.type});
    }
    names.insert(names.end(), more.begin(), more.end());
    std::ranges::sort(names, {}, &Name::first);
}

} // namespace newshound
