// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/timeline_axis.hpp"

#include <algorithm>
#include <initializer_list>

namespace newshound {
namespace {

// Units from one common start: what is a multiple of a step is a round one.
long ordinal(TimeUnit unit, const Date& start) {
    switch (unit) {
    case TimeUnit::day:
        return day_number(start);
    case TimeUnit::month:
        return start.year * 12L + start.month - 1;
    case TimeUnit::year:
        return start.year;
    case TimeUnit::decade:
        return start.year / 10;
    }
    return 0;
}

struct Steps {
    std::initializer_list<long> sizes;
    std::size_t most; // labels; those of days and months are wider
};

Steps steps_of(TimeUnit unit) {
    static constexpr std::initializer_list<long> days = {1, 2, 7, 14, 28, 91, 182, 364};
    static constexpr std::initializer_list<long> months = {1, 3, 6, 12, 24, 60, 120, 240};
    static constexpr std::initializer_list<long> others = {1, 2, 5, 10, 20, 50, 100, 200};
    if (unit == TimeUnit::day) return {days, 3};
    if (unit == TimeUnit::month) return {months, 4};
    return {others, 6};
}

} // namespace

std::vector<std::size_t> axis_ticks(const Timeline& timeline) {
    const auto [sizes, most] = steps_of(timeline.unit);
    std::vector<std::size_t> ticks;
    for (const long size : sizes) {
        std::vector<std::size_t> coarser;
        for (std::size_t i = 0; i < timeline.bins.size(); ++i)
            if (ordinal(timeline.unit, timeline.bins[i].start) % size == 0) coarser.push_back(i);
        if (coarser.empty()) break;
        ticks = std::move(coarser);
        if (ticks.size() <= most) break;
    }
    if (ticks.size() > most) ticks.resize(1);
    return ticks;
}

} // namespace newshound
