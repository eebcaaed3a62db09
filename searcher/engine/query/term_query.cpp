// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/term_query.hpp"

#include "common/schema/schema.hpp"

namespace newshound {
namespace {

using Parts = std::vector<Xapian::Query>;

Xapian::Query any_of(const Parts& parts) {
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

// Forms where they mean the word: in articles of their languages.
Xapian::Query in_languages(const LanguageForms& forms, Derived derived) {
    Parts terms(forms.inflected.begin(), forms.inflected.end());
    if (derived == Derived::yes)
        terms.insert(terms.end(), forms.derived.begin(), forms.derived.end());
    if (terms.empty() || forms.languages.empty()) return any_of(terms);
    Parts articles;
    for (const std::string& language : forms.languages)
        articles.emplace_back(std::string(find_field("lang")->prefix) + language);
    return {Xapian::Query::OP_FILTER, any_of(terms), any_of(articles)};
}

Parts parts_of(const Alternatives& place, Derived derived) {
    Parts parts(place.anywhere.begin(), place.anywhere.end());
    parts.insert(parts.end(), place.synonyms.begin(), place.synonyms.end());
    for (const LanguageForms& forms : place.forms) {
        const Xapian::Query query = in_languages(forms, derived);
        if (!query.empty()) parts.push_back(query);
    }
    return parts;
}

// Within phrases Xapian takes only terms and OP_OR (of whatever has terms): OP_SYNONYM throws.
Xapian::Query positional(Xapian::Query::op op, const Sequence& places, unsigned width) {
    Parts parts;
    for (const Alternatives& place : places)
        parts.push_back(any_of(parts_of(place, Derived::yes)));
    return {op, parts.begin(), parts.end(), width};
}

} // namespace

Xapian::Query one_of(const Alternatives& place, Derived derived) {
    const Parts parts = parts_of(place, derived);
    if (parts.size() == 1) return parts.front();
    return {Xapian::Query::OP_SYNONYM, parts.begin(), parts.end()};
}

Xapian::Query phrase_of(const Sequence& places) {
    return phrase_of(places, static_cast<unsigned>(places.size()));
}

Xapian::Query phrase_of(const Sequence& places, unsigned width) {
    if (places.size() == 1) return one_of(places.front());
    return positional(Xapian::Query::OP_PHRASE, places, width);
}

Xapian::Query near_of(const Sequence& places, unsigned width) {
    return positional(Xapian::Query::OP_NEAR, places, width);
}

} // namespace newshound
