// SPDX-License-Identifier: GPL-3.0-or-later
// The one address under which a page is known.
#pragma once

#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page_marks.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// From rel=canonical, og:url and the like, archive marks and the address it was fetched at
// (`address`, "" = unknown), without archive prefix, fragment and campaign parameters (utm_…).
// Relative ones are resolved; one that names only the site's front page is passed over.
std::optional<Candidate> canonical_url(const Candidates& declared, const PageMarks& marks,
                                       std::string_view address);

// `reference` as seen from the page at `base` (RFC 3986, section 5, without dot segments); "" when
// that can't be told.
std::string resolve_address(std::string_view reference, std::string_view base);

} // namespace newshound
