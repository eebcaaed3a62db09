// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/alternatives.hpp"

#include <algorithm>

namespace newshound {

bool has_derived(const Alternatives& place) {
    return std::ranges::any_of(place.forms,
                               [](const LanguageForms& each) { return !each.derived.empty(); });
}

std::vector<std::string> all_terms(const Alternatives& place) {
    std::vector<std::string> terms = place.anywhere;
    terms.insert(terms.end(), place.synonyms.begin(), place.synonyms.end());
    for (const LanguageForms& each : place.forms) {
        terms.insert(terms.end(), each.inflected.begin(), each.inflected.end());
        terms.insert(terms.end(), each.derived.begin(), each.derived.end());
    }
    return terms;
}

void add_prefix(Alternatives& place, const std::string& prefix) {
    const auto add = [&](std::vector<std::string>& terms) {
        for (std::string& term : terms)
            term.insert(0, prefix);
    };
    add(place.anywhere);
    add(place.synonyms);
    for (LanguageForms& each : place.forms) {
        add(each.inflected);
        add(each.derived);
    }
}

AskedWord asked_word(const Alternatives& place, std::string_view prefix) {
    using Kind = AskedWord::Form::Kind;
    AskedWord asked{.word = place.anywhere.front().substr(prefix.size())};
    const auto add = [&](const std::vector<std::string>& terms, Kind kind,
                         const std::vector<std::string>& languages) {
        for (const std::string& term : terms)
            asked.forms.push_back({term.substr(prefix.size()), kind, languages});
    };
    add({place.anywhere.begin() + 1, place.anywhere.end()}, Kind::spelling, {});
    add(place.synonyms, Kind::synonym, {});
    for (const LanguageForms& each : place.forms) {
        add(each.inflected, Kind::inflected, each.languages);
        add(each.derived, Kind::derived, each.languages);
    }
    return asked;
}

void append(Alternatives& place, const Alternatives& other) {
    place.anywhere.insert(place.anywhere.end(), other.anywhere.begin(), other.anywhere.end());
    place.synonyms.insert(place.synonyms.end(), other.synonyms.begin(), other.synonyms.end());
    place.forms.insert(place.forms.end(), other.forms.begin(), other.forms.end());
}

} // namespace newshound
