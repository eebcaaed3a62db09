// SPDX-License-Identifier: GPL-3.0-or-later
// Firms called by two names: "Ernst & Young", "Johnson and Johnson".
#pragma once

#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <vector>

namespace newshound {

// Makes one organisation of two names where "&" stands between them, and where "and" does if they
// are the same word or a list has the firm. `names` in order of place, apart from each other; they
// stay so.
void join_firm_names(const TokenizedText& text, const NameLists& lists, std::vector<Name>& names);

} // namespace newshound
