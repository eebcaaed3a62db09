// SPDX-License-Identifier: GPL-3.0-or-later
// Bylines that a reader sees: author links, elements named for authors, lines that begin with
// "By", "Von", "Por" …
#pragma once

#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <vector>

namespace newshound {

// Candidates of Fact::authors; values have one name or line of names a line, still with "By",
// titles and places.
std::vector<Candidate> visible_bylines(const PageReading& reading);

} // namespace newshound
