// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/understand.hpp"

#include "common/error.hpp"
#include "common/schema/date_terms.hpp"

#include <algorithm>

namespace newshound {
namespace {

Xapian::Query with_copies(const Xapian::Query& query) {
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(std::string(copied_term))};
}

// Articles with a quotation that `asked` asks for; with any where it asks for none.
Xapian::Query with_quotations(const Xapian::Query& query, const Query& asked,
                              const LeafTerms& terms) {
    const std::optional<Query> of_quotations = asked_of_quotations(asked);
    const Xapian::Query any{std::string(find_field("by")->prefix)};
    return {Xapian::Query::OP_FILTER, query,
            of_quotations ? to_xapian(*of_quotations, terms).query : any};
}

Xapian::Query written_in(const Xapian::Query& query,
                         const std::pair<std::uint64_t, std::uint64_t>& revisions) {
    const Xapian::Query wanted(Xapian::Query::OP_VALUE_RANGE, number_of(Slot::revision),
                               sortable(static_cast<double>(revisions.first + 1)),
                               sortable(static_cast<double>(revisions.second)));
    return {Xapian::Query::OP_FILTER, query, wanted};
}

} // namespace

Xapian::Query newest_only(const Xapian::Query& query) {
    return {Xapian::Query::OP_AND_NOT, query, Xapian::Query(std::string(superseded_term))};
}

XapianQuery understand(const OpenArchive& archive, const Query& query, const SearchRequest& request,
                       const TimePlan::End& end) {
    const LeafTerms terms(archive.database(), archive.forms(),
                          [&]() -> const Identities& { return archive.identities(); },
                          {.languages = languages_of(query),
                           .exact = request.exact,
                           .shouted = is_shouted(query),
                           .end = end});
    try {
        XapianQuery result = to_xapian(query, terms);
        result.is_late = std::ranges::find(result.notes, late_note) != result.notes.end();
        // What was added or removed stands with the version that did it, newest or not.
        if (request.versions == Versions::newest && !asks_for_edits(query))
            result.query = newest_only(result.query);
        if (request.quotations) result.query = with_quotations(result.query, query, terms);
        if (request.copies == Copies::only) result.query = with_copies(result.query);
        if (request.revisions) result.query = written_in(result.query, *request.revisions);
        return result;
    } catch (const QueryError& error) {
        throw error.in(to_string(query), 0);
    }
}

} // namespace newshound
