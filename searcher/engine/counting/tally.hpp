// SPDX-License-Identifier: GPL-3.0-or-later
// Counts all matches of a query, by the names they hold and by their dates.
#pragma once

#include "common/schema/database.hpp"
#include "searcher/engine/counting/columns.hpp"
#include "searcher/value/overview.hpp"

#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace newshound {

struct DayTally {
    using Counts = std::map<std::int32_t, std::size_t>; // first day -> documents

    Counts days;
    Counts months; // of those known only by their month
    Counts years;
    std::size_t undated = 0;
};

struct Wanted {
    std::vector<Slot> names;
    const Identities* identities = nullptr; // null = names as they are; must outlive it
    bool days = false;
    bool spans = false; // Tally::story_years and story_months, where stories are counted
    Count count = Count::articles;
    std::optional<std::chrono::steady_clock::time_point> deadline;
};

struct Tally {
    std::size_t matches = 0;
    // What is counted. A story has each name that any of its matching articles has, once; its date
    // is the earliest of theirs. Earlier versions of articles are stories of their own.
    Count count = Count::articles;
    bool is_exact = true;          // else the deadline cut it: least counts
    std::vector<NameCounts> names; // one for each wanted slot
    DayTally days;
    // Where stories are counted, by what their articles have, as names are: a story counts once in
    // each year, and in each month, from which any of its matching articles is. Choosing the year
    // finds that many stories; by their earliest date alone it would find more.
    DayTally story_years;
    DayTally story_months;
    std::optional<Date> first; // of the matches; absent where none is dated
    std::optional<Date> last;
};

// Through the columns of each part of a local shard, of which `columns` has one each and must
// outlive the tally. Over remote shards through Xapian's value counts, which know of no stories:
// where there is any of them, articles are counted in all; and of one there that holds a name and a
// retyped spelling of it, each counts.
Tally tally(const OpenDatabase& database, std::vector<Columns>& columns, const Xapian::Query& query,
            const Wanted& wanted);

} // namespace newshound
