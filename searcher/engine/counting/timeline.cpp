// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/timeline.hpp"

#include <algorithm>

namespace newshound {
namespace {

using Bins = std::map<std::int32_t, std::size_t>; // number of the unit -> articles

constexpr std::int32_t floor_divided(std::int32_t number, std::int32_t by) {
    return number >= 0 ? number / by : -((-number + by - 1) / by);
}

// Days are numbered as day_number does, the others from the year 0.
std::int32_t unit_of(std::int32_t day, TimeUnit unit) {
    if (unit == TimeUnit::day) return day;
    const Date date = date_of_day(day);
    if (unit == TimeUnit::month) return date.year * 12 + date.month - 1;
    return unit == TimeUnit::year ? date.year : floor_divided(date.year, 10);
}

Date start_of(std::int32_t number, TimeUnit unit) {
    switch (unit) {
    case TimeUnit::day:
        return date_of_day(number);
    case TimeUnit::month:
        return {.year = floor_divided(number, 12),
                .month = number - floor_divided(number, 12) * 12 + 1,
                .precision = Precision::month};
    case TimeUnit::year:
        return {.year = number, .precision = Precision::year};
    case TimeUnit::decade:
        break;
    }
    return {.year = number * 10, .precision = Precision::year};
}

std::size_t sum(const DayTally::Counts& counts) {
    std::size_t all = 0;
    for (const auto& [day, count] : counts)
        all += count;
    return all;
}

std::size_t coarser_than(const DayTally& tally, TimeUnit unit) {
    std::size_t coarse = 0;
    if (unit == TimeUnit::day) coarse += sum(tally.months);
    if (unit <= TimeUnit::month) coarse += sum(tally.years);
    return coarse;
}

Bins bins_of(const DayTally& tally, TimeUnit unit) {
    Bins bins;
    const auto add = [&](const DayTally::Counts& counts) {
        for (const auto& [day, count] : counts)
            bins[unit_of(day, unit)] += count;
    };
    add(tally.days);
    if (unit >= TimeUnit::month) add(tally.months);
    if (unit >= TimeUnit::year) add(tally.years);
    return bins;
}

TimeUnit fitting(const DayTally& tally) {
    constexpr std::int32_t most_bins = 92;
    const std::size_t dated = sum(tally.days) + sum(tally.months) + sum(tally.years);
    for (const TimeUnit unit : {TimeUnit::day, TimeUnit::month, TimeUnit::year}) {
        if (2 * coarser_than(tally, unit) > dated) continue;
        const Bins bins = bins_of(tally, unit);
        if (bins.empty() || bins.rbegin()->first - bins.begin()->first < most_bins) return unit;
    }
    return TimeUnit::decade;
}

// In which bin a day of a coverage entry lies; nothing where it is less exact than the unit.
std::optional<std::int32_t> coverage_bin(int year, int day, TimeUnit unit) {
    if (unit == TimeUnit::year) return year;
    if (unit == TimeUnit::decade) return floor_divided(year, 10);
    if (day > coverage_month && unit == TimeUnit::month)
        return year * 12 + day - coverage_month - 1;
    if (day < 1 || day > coverage_month) return std::nullopt;
    return unit_of(day_number({.year = year}) + day - 1, unit);
}

Bins archive_bins(const std::vector<CoverageYear>& coverage, TimeUnit unit) {
    Bins bins;
    for (const CoverageYear& each : coverage) {
        if (each.year == 0) continue; // undated
        for (const auto& [day, count] : each.days)
            if (const auto bin = coverage_bin(each.year, day, unit))
                bins[*bin] += static_cast<std::size_t>(count);
    }
    return bins;
}

std::size_t in(const Bins& bins, std::int32_t number) {
    const auto at = bins.find(number);
    return at == bins.end() ? 0 : at->second;
}

bool is_of_outlets(const Query& query) {
    if (query.children.empty()) return query.field == "outlet";
    return std::ranges::all_of(query.children, is_of_outlets);
}

} // namespace

Timeline make_timeline(const DayTally& tally, std::optional<TimeUnit> unit,
                       const std::vector<CoverageYear>& coverage) {
    Timeline timeline;
    timeline.unit = unit ? *unit : fitting(tally);
    timeline.undated = tally.undated;
    timeline.coarse = coarser_than(tally, timeline.unit);
    const Bins bins = bins_of(tally, timeline.unit);
    if (bins.empty()) return timeline;
    const Bins archive = archive_bins(coverage, timeline.unit);
    const std::int32_t last = bins.rbegin()->first;
    for (std::int32_t at = bins.begin()->first; at <= last; ++at)
        timeline.bins.push_back({start_of(at, timeline.unit), in(bins, at), in(archive, at)});
    return timeline;
}

std::optional<Query> outlet_condition(const Query& query) {
    if (query.op != Query::Op::all_of) {
        if (is_of_outlets(query)) return query;
        return std::nullopt;
    }
    Query condition{.op = Query::Op::all_of};
    for (const Query& child : query.children)
        if (is_of_outlets(child)) condition.children.push_back(child);
    if (condition.children.empty()) return std::nullopt;
    return condition;
}

} // namespace newshound
