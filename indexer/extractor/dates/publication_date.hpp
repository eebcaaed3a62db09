// SPDX-License-Identifier: GPL-3.0-or-later
// When the story appeared and was last changed: the best supported of all dates a page gives.
#pragma once

#include "indexer/extractor/dates/dated_candidate.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <optional>

namespace newshound {

// A published date of less confidence stays out of Article::published; it stands under `found`.
inline constexpr float least_date_confidence = 0.42F;

struct PageDates {
    std::optional<DatedCandidate> published;
    std::optional<DatedCandidate> updated;
};

// Never from a file's times. A date after the capture is none. The surest date
// is made exact by the others that agree with it (date_agreement.hpp).
PageDates find_dates_of(const PageReading& reading);

} // namespace newshound
