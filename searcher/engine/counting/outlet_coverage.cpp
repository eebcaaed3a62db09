// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/outlet_coverage.hpp"

#include "common/article/outlet.hpp"
#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"
#include "common/text/nearest.hpp"
#include "searcher/engine/counting/archive_coverage.hpp"

#include <algorithm>

namespace newshound {
namespace {

void add(const CoverageYear& year, OutletCoverage& outlet) {
    for (const auto& [day, count] : year.days) {
        const auto articles = static_cast<std::size_t>(count);
        if (year.year == 0) {
            outlet.undated += articles;
        } else if (day < 1 || day > coverage_month) {
            outlet.coarse += articles;
        } else {
            outlet.days[day_number({.year = year.year}) + day - 1] += articles;
        }
    }
}

void look_at(const CoverageRequest& request, OutletCoverage& outlet) {
    auto& days = outlet.days;
    outlet.looked_at = {0, -1};
    if (!days.empty()) outlet.looked_at = {days.begin()->first, days.rbegin()->first};
    if (days.empty() && !(request.from && request.to)) return;
    if (request.from) outlet.looked_at.first = *request.from;
    if (request.to) outlet.looked_at.last = *request.to;
    const DayRange range = outlet.looked_at;
    std::erase_if(
        days, [&](const auto& day) { return day.first < range.first || day.first > range.last; });
    std::int32_t next = range.first;
    for (const auto& [day, count] : days) {
        if (day > next) outlet.missing.push_back({next, day - 1});
        next = day + 1;
    }
    if (next <= range.last) outlet.missing.push_back({next, range.last});
}

std::vector<CoverageYear> years_of(const OpenDatabase& database, const std::string& outlet) {
    if (outlet.empty()) return read_coverage(database, [](const std::string&) { return true; });
    const std::string key = outlet_key(outlet);
    const Xapian::Query asked(make_term(find_field("outlet")->prefix, key));
    std::vector<std::string> names;
    std::vector<CoverageYear> years = read_coverage(database, [&](const std::string& name) {
        names.push_back(name);
        return !key.empty() && (outlet_key(name) == key || has_article(database, asked, name));
    });
    if (!years.empty()) return years;
    std::string hint =
        did_you_mean(outlet, std::vector<std::string_view>(names.begin(), names.end()));
    if (hint.empty()) hint = "; coverage of all outlets names them";
    throw UnknownOutlet("the archive holds nothing of an outlet '" + outlet + "'" + hint);
}

} // namespace

std::vector<OutletCoverage> outlet_coverage(const std::vector<CoverageYear>& years,
                                            const CoverageRequest& request) {
    std::vector<OutletCoverage> outlets;
    for (const CoverageYear& year : years) {
        if (outlets.empty() || outlets.back().outlet != year.outlet)
            outlets.emplace_back().outlet = year.outlet;
        add(year, outlets.back());
    }
    for (OutletCoverage& outlet : outlets)
        look_at(request, outlet);
    return outlets;
}

std::vector<OutletCoverage> outlet_coverage(const OpenDatabase& database,
                                            const CoverageRequest& request) {
    return outlet_coverage(years_of(database, request.outlet), request);
}

} // namespace newshound
