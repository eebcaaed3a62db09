// SPDX-License-Identifier: GPL-3.0-or-later
// Who said what, in the same quotation: said: and by: that stand together in a query.
//
// Positions alone answer it: see "Quotations" in common/schema/schema.hpp.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"

#include <xapian.h>

#include <vector>

namespace newshound {

// Words (as XSAID: terms; one way of each choice must occur) in one and the same quotation, by one
// of the speakers (XBY: terms); by anybody when there are none. What can be written in several ways
// is asked of some quotation of theirs only.
Xapian::Query quotation_query(const std::vector<Choice>& said, const Alternatives& speakers);

// A by: leaf's speaker as terms of which one stands behind every word of the quotation: the word
// of a name, or the whole name.
Alternatives speaker_terms(const Query& by);

} // namespace newshound
