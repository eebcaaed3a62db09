// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/coverage_counts.hpp"

namespace newshound {

void CoverageCounts::add(const std::string& outlet, const std::optional<Date>& published,
                         int count) {
    const CoverageSpot spot = coverage_spot(published);
    pending_[{outlet, spot.year}][spot.day] += count;
}

void CoverageCounts::write(Xapian::WritableDatabase& database) {
    for (const auto& [place, days] : pending_) {
        const std::string key = coverage_key(place.first, place.second);
        CoverageYear coverage;
        unpack_coverage(database.get_metadata(key), coverage);
        coverage.outlet = place.first;
        coverage.year = place.second;
        for (const auto& [day, count] : days)
            coverage.days[day] += count;
        std::erase_if(coverage.days, [](const auto& day) { return day.second <= 0; });
        database.set_metadata(key, coverage.days.empty() ? "" : pack_coverage(coverage));
    }
    pending_.clear();
}

} // namespace newshound
