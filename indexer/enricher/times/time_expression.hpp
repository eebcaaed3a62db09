// SPDX-License-Identifier: GPL-3.0-or-later
// A time expression as it stands in the text, before it is known which day is meant.
#pragma once

#include "common/article/time_interval.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace newshound {

struct TimeExpression {
    enum class Kind : std::uint8_t {
        fixed,     // "16 October 2019", "1990s": `value` is all
        recurring, // "16 October", "October", "the third quarter": `value` without its year
        weekday,   // "Thursday": `value.part`, Monday 1 to Sunday 7
        step,      // "yesterday", "last year", "two weeks ago": `count` periods of `grain` on
        length,    // "three years": `length`, as in TIMEX3
        skipped    // a set or an age: no mention, and nothing inside it is one
    };
    // What a step is counted from.
    enum class Base : std::uint8_t { publication, story };

    Kind kind = Kind::skipped;
    std::size_t first = 0; // tokens, half-open
    std::size_t last = 0;
    TimeValue value;
    TimeGrain grain = TimeGrain::day;
    int count = 0;
    Base base = Base::publication;
    // Of a recurring one or a weekday: the last (-1), this (0) or next (1) one; none: tense
    // decides.
    std::optional<int> shift;
    // It lies in the year, a weekday in the week, that many on: "Thursday last week" -1.
    std::optional<int> within;
    // A step to the story's own period one year before: "the same month last year".
    bool same_period = false;
    std::string length;
};

} // namespace newshound
