// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/coverage_request.hpp"

#include "common/article/date.hpp"
#include "common/error.hpp"

namespace newshound {
namespace {

std::optional<DayRange> days(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(text);
    if (!date)
        throw UsageError(name + " takes a date such as 2019, 2019-05 or 2019-05-03, not '" + text +
                         "'");
    return days_of(*date);
}

} // namespace

CoverageRequest coverage_request(const std::string& outlet, const std::string& from,
                                 const std::string& to, const std::string& dashes) {
    CoverageRequest request{.outlet = outlet};
    if (const auto range = days(dashes + "from", from)) request.from = range->first;
    if (const auto range = days(dashes + "to", to)) request.to = range->last;
    if (request.from && request.to && *request.from > *request.to)
        throw UsageError(dashes + "from " + from + " is later than " + dashes + "to " + to);
    return request;
}

} // namespace newshound
