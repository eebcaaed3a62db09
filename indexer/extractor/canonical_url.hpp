// SPDX-License-Identifier: GPL-3.0-or-later
// The one address under which a page is known.
#pragma once

#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// From rel=canonical, og:url and the like, archive marks and the address it was fetched at
// (`address`, "" = unknown), without archive prefix, as public_address shows it; then from <base>.
// Relative ones are resolved; one that names only the site's front page is passed over.
std::optional<Candidate> canonical_url(const Candidates& declared, const PageMarks& marks,
                                       std::string_view address);

} // namespace newshound
