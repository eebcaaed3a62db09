// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/edit_query.hpp"

#include "common/schema/schema.hpp"
#include "searcher/engine/query/term_query.hpp"

namespace newshound {
namespace {

// The term of the same word beside an edit.
std::string context_term(const std::string& term) {
    std::string context = term;
    return context.insert(term.find(':') + 1, 1, edit_context_mark);
}

} // namespace

Xapian::Query edited_phrase(const Sequence& places) {
    if (places.size() == 1) return one_of(places.front());
    Alternatives edited;
    Sequence widened;
    for (const Alternatives& terms : places) {
        edited.insert(edited.end(), terms.begin(), terms.end());
        Alternatives& wide = widened.emplace_back(terms);
        for (const std::string& term : terms)
            wide.push_back(context_term(term));
    }
    return {Xapian::Query::OP_FILTER, phrase_of(widened), one_of(edited)};
}

} // namespace newshound
