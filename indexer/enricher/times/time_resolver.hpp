// SPDX-License-Identifier: GPL-3.0-or-later
// From a time expression to the day, month or year that it means.
#pragma once

#include "indexer/enricher/times/tense.hpp"
#include "indexer/enricher/times/time_expression.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace newshound {

// Follows one article from its first expression to its last: "the same day" needs the day before.
class TimeResolver {
  public:
    // `published` is the local day of publication; without it only what names its own year, and
    // what is counted from that, can be resolved.
    explicit TimeResolver(std::optional<std::int32_t> published) : published_(published) {}

    // The value as in TIMEX3; nothing when it can't be told. `tense` decides between the last and
    // the next Thursday, October or third quarter:
    // - a weekday that is the day of publication's own means that day, a month its own that month;
    // - otherwise the past unless the clause speaks of the future;
    // - a day of the month is rather the near one: a past tense moves it back only when the day
    //   ahead is more than a month or so away.
    std::optional<std::string> resolve(const TimeExpression& expression, Tense tense);

  private:
    std::optional<TimeValue> value_of(const TimeExpression& expression, Tense tense) const;
    std::optional<TimeValue> recurring(const TimeExpression& expression, Tense tense) const;
    std::optional<TimeValue> weekday(const TimeExpression& expression, Tense tense) const;
    std::optional<TimeValue> step(const TimeExpression& expression) const;

    std::optional<std::int32_t> published_;
    std::optional<TimeValue> story_;     // the time last spoken of
    std::optional<TimeValue> story_day_; // the day last spoken of
};

} // namespace newshound
