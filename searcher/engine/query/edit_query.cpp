// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/edit_query.hpp"

#include "common/schema/schema.hpp"
#include "searcher/engine/query/term_query.hpp"

namespace newshound {
namespace {

// The terms of the same words beside an edit.
Alternatives beside_edit(Alternatives place) {
    const auto mark = [](std::vector<std::string>& terms) {
        for (std::string& term : terms)
            term.insert(term.find(':') + 1, 1, edit_context_mark);
    };
    mark(place.anywhere);
    mark(place.synonyms);
    for (LanguageForms& each : place.forms) {
        mark(each.inflected);
        mark(each.derived);
    }
    return place;
}

} // namespace

Xapian::Query edited_phrase(const Sequence& places) {
    if (places.size() == 1) return one_of(places.front());
    Alternatives edited;
    Sequence widened;
    for (const Alternatives& place : places) {
        append(edited, place);
        append(widened.emplace_back(place), beside_edit(place));
    }
    return {Xapian::Query::OP_FILTER, phrase_of(widened), one_of(edited)};
}

} // namespace newshound
