// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/date_agreement.hpp"

#include <cstdint>

namespace newshound {
namespace {

constexpr float sure_print = 0.75F; // of a printed date that may overrule a stamp
constexpr float sure_clock = 0.70F; // of a date that may lend its clock
constexpr std::int64_t hour = 60;   // minutes

bool has_clock(const Date& date) {
    return date.precision >= Precision::minute;
}

bool is_utc(const Date& date) {
    return has_clock(date) && date.offset_minutes == 0;
}

// Minutes on the page's own clock since 1970.
std::int64_t local_minutes(const Date& date) {
    return std::int64_t{day_number(date)} * 24 * hour + date.hour * hour + date.minute;
}

bool is_printed(const DatedCandidate& each) {
    return each.from.rule.starts_with("printed");
}

// The same moment in the page's own time; nothing when no other date tells it.
std::optional<Date> local_time(const Date& stamp, std::span<const DatedCandidate> all) {
    for (const DatedCandidate& each : all) {
        const int offset = each.date.offset_minutes.value_or(0);
        if (has_clock(each.date) && offset != 0 &&
            local_minutes(each.date) - offset == local_minutes(stamp))
            return each.date;
    }
    for (const DatedCandidate& each : all) {
        if (!is_printed(each) || !has_clock(each.date) || each.date.offset_minutes ||
            each.from.confidence < sure_print)
            continue;
        const std::int64_t ahead = local_minutes(each.date) - local_minutes(stamp);
        if (ahead == 0 || ahead % (hour / 2) != 0 || ahead < -12 * hour || ahead > 14 * hour)
            continue;
        Date local = each.date;
        local.second = stamp.second;
        local.precision = stamp.precision;
        local.offset_minutes = static_cast<int>(ahead);
        return local;
    }
    return std::nullopt;
}

// The day that readers saw, where it is another one than the stamp's.
std::optional<Date> printed_day(const Date& stamp, std::span<const DatedCandidate> all) {
    const std::int32_t day = day_number(stamp);
    const DatedCandidate* printed = nullptr;
    for (const DatedCandidate& each : all) {
        const bool local = !is_utc(each.date);
        if (local && day_number(each.date) == day) return std::nullopt;
        const bool shown = is_printed(each) || each.from.rule == "address";
        if (!local || !shown || each.from.confidence < sure_print) continue;
        if (!printed || each.from.confidence > printed->from.confidence) printed = &each;
    }
    if (!printed) return std::nullopt;
    const std::int32_t apart = day_number(printed->date) - day;
    // West of Greenwich it is still yesterday, east of it already tomorrow.
    if ((apart != -1 || stamp.hour > 9) && (apart != 1 || stamp.hour < 12)) return std::nullopt;
    return printed->date;
}

// Says the same day more exactly than `chosen`.
bool is_finer(const Date& chosen, const DatedCandidate& each) {
    if (!has_clock(each.date) || each.from.confidence < sure_clock) return false;
    if (day_number(each.date) != day_number(chosen)) return false;
    if (!has_clock(chosen)) return true;
    return !chosen.offset_minutes && each.date.offset_minutes &&
           local_minutes(each.date) == local_minutes(chosen);
}

const DatedCandidate* finest(const Date& chosen, std::span<const DatedCandidate> all) {
    const DatedCandidate* best = nullptr;
    for (const DatedCandidate& each : all) {
        if (!is_finer(chosen, each)) continue;
        const bool more = best && each.date.offset_minutes && !best->date.offset_minutes;
        const bool less = best && !each.date.offset_minutes && best->date.offset_minutes;
        if (!best || more || (!less && each.from.confidence > best->from.confidence)) best = &each;
    }
    return best;
}

// The surest day within a month or year.
const DatedCandidate* day_within(const Date& coarse, std::span<const DatedCandidate> all) {
    const DayRange days = days_of(coarse);
    const DatedCandidate* best = nullptr;
    for (const DatedCandidate& each : all) {
        const std::int32_t day = day_number(each.date);
        if (each.date.precision < Precision::day || day < days.first || day > days.last) continue;
        if (!best || each.from.confidence > best->from.confidence) best = &each;
    }
    return best;
}

} // namespace

DatedCandidate agreed(DatedCandidate chosen, std::span<const DatedCandidate> all) {
    if (chosen.date.precision < Precision::day) {
        const DatedCandidate* const day = day_within(chosen.date, all);
        if (!day) return chosen;
        chosen.date = day->date;
        chosen.from.rule += ", day of " + day->from.rule;
    }
    if (is_utc(chosen.date)) {
        if (const std::optional<Date> local = local_time(chosen.date, all)) {
            chosen.date = *local;
            chosen.from.rule += ", in local time";
        } else if (const std::optional<Date> day = printed_day(chosen.date, all)) {
            chosen.date = *day;
            chosen.from.rule += ", its local day printed";
        }
    }
    if (const DatedCandidate* const each = finest(chosen.date, all)) {
        chosen.date = each->date;
        chosen.from.rule += ", clock of " + each->from.rule;
    }
    return chosen;
}

} // namespace newshound
