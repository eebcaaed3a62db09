// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote the story: the names of its byline.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace newshound {

struct Byline {
    std::vector<std::string> authors; // people; a desk or agency only where no person is named
    Candidate from;
};

// The surest of what the page declares and what it shows near the headline and at both ends of
// the text. Names of outlets count as desks.
std::optional<Byline> find_byline(const PageReading& reading, const OutletRegistry& outlets);

} // namespace newshound
