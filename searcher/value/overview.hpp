// SPDX-License-Identifier: GPL-3.0-or-later
// What many articles have in common, as plain values: how often each name, outlet or language
// occurs among those of an answer (facets), how they lie in time (timeline), and which days the
// archive holds (coverage).
#pragma once

#include "common/article/date.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// What is counted: every article, or a group of near-copies as one.
enum class Count : std::uint8_t { articles, stories };

struct FacetValue {
    std::string value;     // display form: a canonical name, an outlet, "de", "2019", "2019-10"
    std::size_t count = 0; // matching articles (stories) that have it

    bool operator==(const FacetValue&) const = default;
};

// One field of all matching articles, counted by value. An article with several values counts
// once for each.
struct Facet {
    std::string field;
    std::vector<FacetValue> values; // the most frequent first, equally frequent ones by name
    std::size_t distinct = 0;       // values that occur, those left out of `values` included
    std::size_t without = 0;        // matching articles without any value
    bool is_exact = true;           // else the time limit was hit: least counts
};

enum class TimeUnit : std::uint8_t { day, month, year, decade };

struct TimelineBin {
    Date start;              // a day, month or year; of a decade its first year
    std::size_t count = 0;   // matching articles
    std::size_t archive = 0; // articles that the archive holds from then, of the outlets asked for

    // Which part of what the archive holds the matches are; absent where it holds nothing.
    std::optional<double> share() const {
        if (archive == 0) return std::nullopt;
        return static_cast<double>(count) / static_cast<double>(archive);
    }
};

// Matching articles by their local day of publication. Only what is known counts: an article of
// "2019" is in no month.
struct Timeline {
    TimeUnit unit = TimeUnit::year;
    std::vector<TimelineBin> bins; // without a gap, from the first match to the last
    std::size_t coarse = 0;        // matches dated less exactly than the unit
    std::size_t undated = 0;
    bool is_exact = true; // else the time limit was hit: least counts
};

// Which days the archive holds articles of, for one outlet, over the days looked at: those from
// its first article to its last, or those asked for.
struct OutletCoverage {
    std::string outlet; // display name; "" = unknown
    DayRange looked_at; // empty (last before first) where no article is known by its day
    std::map<std::int32_t, std::size_t> days; // day number -> articles; days without are left out
    std::vector<DayRange> missing;            // runs of days without an article, in order
    std::size_t coarse = 0;                   // articles known only by month or year
    std::size_t undated = 0;
};

} // namespace newshound
