// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/coverage_request.hpp"

#include "common/article/date.hpp"
#include "common/text/fault.hpp"

namespace newshound {
namespace {

std::optional<DayRange> days(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(text);
    if (!date) throw usage_fault("date-parameter", {name, text});
    return days_of(*date);
}

} // namespace

CoverageRequest coverage_request(const std::string& outlet, const std::string& from,
                                 const std::string& to, const std::string& dashes) {
    CoverageRequest request{.outlet = outlet};
    if (const auto range = days(dashes + "from", from)) request.from = range->first;
    if (const auto range = days(dashes + "to", to)) request.to = range->last;
    if (request.from && request.to && *request.from > *request.to)
        throw usage_fault("date-order", {dashes + "from", from, dashes + "to", to});
    return request;
}

} // namespace newshound
