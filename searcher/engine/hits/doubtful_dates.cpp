// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/hits/doubtful_dates.hpp"

#include "common/schema/mark_terms.hpp"

#include <algorithm>
#include <string>

namespace newshound {

DoubtfulDates::DoubtfulDates(const Xapian::Database& database, Sort sort) {
    const std::string term(doubtful_date_term);
    if ((sort != Sort::newest && sort != Sort::oldest) || database.get_termfreq(term) == 0) return;
    any_ = true;
    // Of several databases a match does not tell which one its number is of.
    if (database.size() == 1)
        documents_ = {database.postlist_begin(term), database.postlist_end(term)};
}

bool DoubtfulDates::holds(const Xapian::Document& document) const {
    if (!any_) return false;
    if (!documents_.empty()) return std::ranges::binary_search(documents_, document.get_docid());
    Xapian::TermIterator at = document.termlist_begin();
    at.skip_to(std::string(doubtful_date_term));
    return at != document.termlist_end() && *at == doubtful_date_term;
}

} // namespace newshound
