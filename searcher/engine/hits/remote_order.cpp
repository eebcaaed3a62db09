// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/hits/remote_order.hpp"

#include "common/schema/mark_terms.hpp"
#include "common/schema/schema.hpp"

#include <string>

namespace newshound {
namespace {

using Xapian::Query;

Query always(double weight) {
    return Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

} // namespace

Query order_remotely(const Xapian::Database& database, const Query& query, Sort sort,
                     Xapian::Enquire& enquire) {
    const Xapian::valueno slot = number_of(sort == Sort::indexed ? Slot::indexed : Slot::published);
    enquire.set_weighting_scheme(Xapian::CoordWeight()); // BoolWeight has no weights at all
    enquire.set_sort_by_relevance_then_value(slot, sort != Sort::oldest);
    const std::string doubtful(doubtful_date_term);
    const bool any_doubtful = sort != Sort::indexed && database.get_termfreq(doubtful) > 0;
    const bool any_undated = database.get_value_freq(slot) < database.get_doccount();
    const Query unweighed(Query::OP_SCALE_WEIGHT, query, 0);
    if (!any_doubtful && !any_undated) return unweighed;
    // Of all values that are there; none is less than a zero byte.
    const Query dated(Query::OP_VALUE_GE, slot, std::string(1, '\0'));
    Query weighed(Query::OP_FILTER, always(2), dated);
    if (any_doubtful) {
        const Query sure(Query::OP_AND_NOT, dated, Query(doubtful));
        weighed = {Query::OP_OR, Query(Query::OP_FILTER, always(2), sure),
                   Query(Query::OP_FILTER, always(1), Query(doubtful))};
    }
    return {Query::OP_AND_MAYBE, unweighed, weighed};
}

} // namespace newshound
