// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/capture_time.hpp"

namespace newshound {

std::optional<Date> possible_capture(const std::optional<Date>& told,
                                     const std::optional<Date>& today) {
    constexpr int first_year = 1990; // of the Web
    if (!told || told->year < first_year) return std::nullopt;
    // It may be tomorrow already where the page is from.
    const bool is_to_come = today && day_number(*told) > day_number(*today) + 1;
    return is_to_come ? std::nullopt : told;
}

} // namespace newshound
