// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that a reader sees on the page: <time> elements, date lines near the headline, "Published
// …" and "Updated …", datelines.
#pragma once

#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <vector>

namespace newshound {

struct PrintedCandidate {
    Date date;
    Candidate from;
    bool updated = false; // the words before it say that the story was changed then
};

std::vector<PrintedCandidate> printed_dates(const PageReading& reading, const DateStyle& style);

} // namespace newshound
