// SPDX-License-Identifier: GPL-3.0-or-later
// Publication dates in the data that a page's own scripts draw it from.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <vector>

namespace newshound {

// The first value of "datePublished", "publishedAt", "pub_date" and the like in scripts and in
// JSON kept in attributes; escaped quotes are seen through. For pages that say it nowhere else.
std::vector<Candidate> script_dates(const HtmlDocument& document);

} // namespace newshound
