// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of words that speak of time, and the units of the calendar.
#pragma once

#include <cstdint>

namespace newshound {

// What a word can mean; the number beside it says which: of a month 1..12, of a weekday Monday 1
// to Sunday 7, of a unit its CalendarUnit.
enum class TimeWord : std::uint8_t {
    none,
    month,
    weekday,
    abbreviated,    // a month or weekday too short to stand alone ("Mar", "Sun")
    ambiguous,      // a month that is also a common word ("may", "mars"): wants a cue beside it
    unit,           // day, week, month, year …
    cardinal,       // two, three …
    ordinal,        // first, second …, for quarters, halves and centuries
    ordinal_ending, // 13"th", 1"er"
    one,            // "a" week ago
    relative_day,   // today 0, yesterday -1, tomorrow 1
    shift,          // before its noun, from the day of publication: last -1, this 0, next 1
    shift_after,    // the same behind its noun: "l'année dernière"
    story_shift,    // from the time last spoken of: previous -1, same 0, following 1
    plural,         // of a unit: "the coming weeks" are no week
    preposition,    // of the words for later those that a noun may follow: "a year after the war"
    year_cue,       // of the cues those that only a year follows, not a count: in, since
    ago,            // behind a count: "two years ago"
    ago_before,     // before a count: "vor zwei Jahren", "hace dos años"
    later,          // 1: later, after; -1: earlier, before
    half,           // the first "half" of 2019
    period,         // "the same period last year"
    the,
    of,            // may stand between day, month and year: "of", "de", "года"
    cue,           // a preposition that a bare year or month follows: in, since, until …
    edge,          // part of a period, belongs to the expression: early, mid, late, end, start
    edge_of,       // the same before "of": the end of, the start of
    part_of_day,   // morning … night
    season,        // spring 1 .. winter 4
    every,         // sets: every, each, per
    weekdays,      // sets: "Mondays"
    decade,        // 20 .. 90: the twenties … the nineties
    decade_ending, // 1990"s", 1990"er"
    decade_noun,   // "Jahre", "années", "jaren", "años" beside a decade

    and_,      // and, to, until, through between the ends of a range
    closing,   // "end, for … the day": the day last spoken of
    feast,     // before a weekday: "Good" Friday is no plain Friday
    paper,     // behind one: the Sunday "Times"
    approx,    // before a count: about, nearly, more than
    attacks,   // what follows "Sept. 11" when that of 2001 is meant
    plain_and, // of those "and" and "or", which make no span
    future,    // the clause speaks of what is to come
    modal,     // the same, with a verb behind: will, should; 1: not with "not" behind, could
    on,        // "on a Monday" is any Monday
    until,     // before a time to come: until Friday, by early June
    ahead,     // the same, at a sentence's start too: starting Friday, "ahead" of Friday
    past,      // … of what has been
    age,       // "old": a length of life, not of an event
    feast_day, // a day by its name: month * 100 + day
    feast_of,  // the same before "Day" or "Eve"
    counted,   // what a round number before it counts: percent, people, dollars …
    deed       // behind "Monday's": what has been done or has happened: ruling, attack
};

enum class CalendarUnit : std::uint8_t {
    minute,
    hour,
    day,
    week,
    weekend,
    month,
    quarter,
    season,
    year,
    decade,
    century
};

} // namespace newshound
