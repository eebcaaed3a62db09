// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/matched_words.hpp"

#include <algorithm>

namespace newshound {

WantedWord::WantedWord(const Alternatives& place, std::size_t prefix_bytes) {
    add(place.anywhere, {}, prefix_bytes);
    add(place.synonyms, {}, prefix_bytes);
    for (const LanguageForms& each : place.forms) {
        add(each.inflected, each.languages, prefix_bytes);
        add(each.derived, each.languages, prefix_bytes);
    }
}

void WantedWord::add(const std::vector<std::string>& terms,
                     const std::vector<std::string>& languages, std::size_t prefix_bytes) {
    for (const std::string& term : terms) {
        const auto [at, is_new] = forms_.try_emplace(term.substr(prefix_bytes), languages);
        if (is_new || at->second.empty()) continue;
        if (languages.empty()) at->second.clear();
        at->second.insert(at->second.end(), languages.begin(), languages.end());
    }
}

bool WantedWord::has(const std::string& term, std::string_view language) const {
    const auto at = forms_.find(term);
    if (at == forms_.end()) return false;
    return at->second.empty() || std::ranges::find(at->second, language) != at->second.end();
}

std::vector<std::string> WantedWord::terms() const {
    std::vector<std::string> terms;
    for (const auto& [term, languages] : forms_)
        terms.push_back(term);
    return terms;
}

} // namespace newshound
