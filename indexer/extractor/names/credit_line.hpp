// SPDX-License-Identifier: GPL-3.0-or-later
// The lines beside a story that may credit an agency for it.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <optional>

namespace newshound {

// The first line that names an agency: of those between headline and text, of the authors that the
// page declares, and of the lines with a copyright sign right behind the text. Whether it credits
// the agency is for the enricher of citations to tell. REQUIRES: reading.body is known.
std::optional<Candidate> credit_line(const PageReading& reading, const OutletRegistry& outlets);

} // namespace newshound
