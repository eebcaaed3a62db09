// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/far_dates.hpp"

#include <algorithm>

namespace newshound {
namespace {

// All that is dated, by first days.
DayTally::Counts all_days(const DayTally& tally) {
    DayTally::Counts all = tally.days;
    for (const DayTally::Counts* counts : {&tally.months, &tally.years})
        for (const auto& [day, count] : *counts)
            all[day] += count;
    return all;
}

std::size_t sum(const DayTally::Counts& counts) {
    std::size_t all = 0;
    for (const auto& [day, count] : counts)
        all += count;
    return all;
}

// The shortest run of days that holds `wanted` of what is dated.
DayRange densest(const DayTally::Counts& days, std::size_t wanted) {
    DayRange best{days.begin()->first, days.rbegin()->first};
    std::size_t held = 0;
    auto first = days.begin();
    for (auto last = days.begin(); last != days.end(); ++last) {
        held += last->second;
        while (held - first->second >= wanted)
            held -= (first++)->second;
        if (held >= wanted && last->first - first->first < best.last - best.first)
            best = {first->first, last->first};
    }
    return best;
}

std::string note_on(const NearDates& near, const DayTally::Counts& days) {
    const std::size_t out = near.earlier + near.later;
    std::string note = std::to_string(out) + (out == 1 ? " match is" : " matches are") +
                       " not in the timeline, far from all others:";
    if (near.earlier > 0)
        note += " " + std::to_string(near.earlier) + " earlier, from " +
                to_iso(date_of_day(days.begin()->first)) + " on";
    if (near.later > 0)
        note += std::string(near.earlier > 0 ? "," : "") + " " + std::to_string(near.later) +
                " later, until " + to_iso(date_of_day(days.rbegin()->first));
    return note;
}

} // namespace

NearDates without_far_dates(const DayTally& tally) {
    constexpr std::size_t enough = 8;        // dated matches, of which one may stand apart
    constexpr std::int32_t least_span = 365; // days: less is no stretch
    NearDates near{.tally = tally, .note = {}};
    const DayTally::Counts days = all_days(tally);
    const std::size_t dated = sum(days);
    if (dated < enough) return near;
    const DayRange drawn = densest(days, dated - std::max<std::size_t>(1, dated / 100));
    const std::int32_t span = days.rbegin()->first - days.begin()->first;
    if (span < least_span || 2 * (drawn.last - drawn.first) >= span) return near;
    for (DayTally::Counts* counts : {&near.tally.days, &near.tally.months, &near.tally.years})
        std::erase_if(*counts, [&](const auto& each) {
            if (each.first < drawn.first) near.earlier += each.second;
            if (each.first > drawn.last) near.later += each.second;
            return each.first < drawn.first || each.first > drawn.last;
        });
    near.note = note_on(near, days);
    return near;
}

} // namespace newshound
