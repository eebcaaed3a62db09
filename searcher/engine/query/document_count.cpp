// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/document_count.hpp"

#include "searcher/engine/query/gap_driver.hpp"

namespace newshound {

std::size_t document_count(const OpenDatabase& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database.all);
    enquire.set_query(without_gap_fault(query, database));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, 0, database.all.get_doccount()).get_matches_estimated();
}

} // namespace newshound
