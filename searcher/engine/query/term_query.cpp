// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/term_query.hpp"

namespace newshound {
namespace {

// Within phrases Xapian takes only terms and OP_OR of terms: OP_SYNONYM throws.
Xapian::Query place(const Alternatives& terms) {
    return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query positional(Xapian::Query::op op, const Sequence& places, unsigned width) {
    std::vector<Xapian::Query> parts;
    for (const Alternatives& terms : places)
        parts.push_back(place(terms));
    return Xapian::Query(op, parts.begin(), parts.end(), width);
}

} // namespace

Xapian::Query one_of(const Alternatives& terms) {
    if (terms.size() == 1) return Xapian::Query(terms.front());
    return Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
}

Xapian::Query phrase_of(const Sequence& places) {
    if (places.size() == 1) return one_of(places.front());
    return positional(Xapian::Query::OP_PHRASE, places, static_cast<unsigned>(places.size()));
}

Xapian::Query near_of(const Sequence& places, unsigned width) {
    return positional(Xapian::Query::OP_NEAR, places, width);
}

} // namespace newshound
