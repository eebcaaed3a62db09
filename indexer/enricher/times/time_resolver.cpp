// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/time_resolver.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace newshound {
namespace {

using Kind = TimeExpression::Kind;

// How many times farther away a day against the clause's tense may seem than one with it.
constexpr int against_tense = 8;
constexpr int ahead_untensed = 2; // news looks back more often than ahead

// Keeps sums of days far inside the calendar.
bool is_sane(const TimeValue& value) {
    return value.year >= 1000 && value.year <= 2999;
}

TimeValue in_year(TimeValue value, int year) {
    value.year = year;
    if (value.grain == TimeGrain::day)
        value.day = std::min(value.day, days_in_month(year, value.part));
    return value;
}

// The instance of a day of the year that the clause most likely means.
TimeValue nearest_day(const TimeValue& day, std::int32_t published, Tense tense) {
    const int year = date_of_day(published).year;
    std::array<TimeValue, 3> candidates = {in_year(day, year), in_year(day, year - 1),
                                           in_year(day, year + 1)};
    const auto cost = [&](const TimeValue& candidate) {
        const std::int32_t distance = days_of(candidate).first - published;
        const bool against =
            (tense == Tense::past && distance > 0) || (tense == Tense::future && distance < 0);
        const bool ahead = tense == Tense::unknown && distance > 0;
        return std::abs(distance) * (against ? against_tense : ahead ? ahead_untensed : 1);
    };
    return *std::ranges::min_element(candidates, {}, cost);
}

} // namespace

std::optional<std::string> TimeResolver::resolve(const TimeExpression& expression, Tense tense) {
    if (expression.kind == Kind::skipped) return std::nullopt;
    if (expression.kind == Kind::length) return expression.length;
    const auto value = value_of(expression, tense);
    if (!value || !is_sane(*value)) return std::nullopt;
    story_ = value;
    if (value->grain == TimeGrain::day) story_day_ = value;
    return to_string(*value);
}

std::optional<TimeValue> TimeResolver::value_of(const TimeExpression& expression,
                                                Tense tense) const {
    switch (expression.kind) {
    case Kind::fixed:
        return expression.value;
    case Kind::recurring:
        return recurring(expression, tense);
    case Kind::weekday:
        return weekday(expression, tense);
    case Kind::step:
        return step(expression);
    case Kind::length:
    case Kind::skipped:
        break;
    }
    return std::nullopt;
}

std::optional<TimeValue> TimeResolver::recurring(const TimeExpression& expression,
                                                 Tense tense) const {
    if (!published_) return std::nullopt;
    const int year = date_of_day(*published_).year;
    if (expression.within) return in_year(expression.value, year + *expression.within);
    if (expression.value.grain == TimeGrain::day)
        return nearest_day(expression.value, *published_, tense);
    const TimeValue now = period_of(*published_, expression.value.grain);
    const TimeValue own = in_year(expression.value, now.year);
    if (expression.shift == 0) return own;
    const std::int32_t distance = days_of(own).first - days_of(now).first;
    const bool ahead = expression.shift ? *expression.shift > 0 : tense == Tense::future;
    if (expression.shift && distance == 0) return in_year(own, now.year + *expression.shift);
    // A quarter is spoken of when it is over, not while it lasts.
    const bool running = own.grain == TimeGrain::quarter && distance == 0 && tense == Tense::past;
    if (ahead) return distance < 0 ? in_year(own, now.year + 1) : own;
    return distance > 0 || running ? in_year(own, now.year - 1) : own;
}

std::optional<TimeValue> TimeResolver::weekday(const TimeExpression& expression,
                                               Tense tense) const {
    std::optional<std::int32_t> origin = published_;
    if (expression.base == TimeExpression::Base::story && story_) {
        if (story_->grain != TimeGrain::day) return std::nullopt;
        origin = days_of(*story_).first;
    }
    if (!origin) return std::nullopt;
    const std::int32_t monday = days_of(period_of(*origin, TimeGrain::week)).first;
    const std::int32_t same_week = monday + expression.value.part - 1;
    if (expression.within) return period_of(same_week + 7 * *expression.within, TimeGrain::day);
    if (expression.shift == 0) return period_of(same_week, TimeGrain::day);
    std::int32_t day = same_week;
    if (expression.shift) {
        const int shift = *expression.shift;
        if (shift < 0 && day >= *origin) day -= 7;
        if (shift > 0 && day <= *origin) day += 7;
    } else if (tense == Tense::future) {
        if (day < *origin) day += 7;
    } else if (day > *origin) {
        day -= 7;
    }
    return period_of(day, TimeGrain::day);
}

std::optional<TimeValue> TimeResolver::step(const TimeExpression& expression) const {
    std::optional<TimeValue> from;
    if (published_) from = period_of(*published_, TimeGrain::day);
    if (expression.base == TimeExpression::Base::story) {
        // "The day" is the last day named, whatever year was named since.
        const auto& story =
            expression.grain == TimeGrain::day && expression.count == 0 ? story_day_ : story_;
        if (story) from = story;
    }
    if (!from ||
        expression.grain > (from->grain == TimeGrain::weekend ? TimeGrain::week : from->grain)) {
        return std::nullopt; // three days after "2015" is no day
    }
    if (std::abs(expression.count) > 2000) return std::nullopt;
    if (expression.same_period) {
        if (from->grain == TimeGrain::decade || from->grain == TimeGrain::century)
            return std::nullopt;
        return in_year(*from, from->year + expression.count);
    }
    return shifted(period_of(days_of(*from).first, expression.grain), expression.count);
}

} // namespace newshound
