// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that gave an article, and how they make its versions, in whatever order they were read.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Where a version keeps its readings, behind the slots of fields: only the writer looks there.
inline constexpr Slot readings_slot{23};

// What a page tells of its time.
struct ToldDates {
    std::optional<Date> published;
    std::optional<Date> updated;
    std::optional<Date> captured;

    bool operator==(const ToldDates&) const = default;
};

// In days since 1970 (UTC), with the time as a fraction where it is known.
double moment_of(const Date& date);

// Of captured, else updated, else published, in days since 1970 (UTC): two captures of one day are
// told apart where their times are known.
std::optional<double> moment_of(const ToldDates& dates);

// One page as it was read.
struct StoredReading {
    std::string file; // path from the named folder on
    // 0 = the file's first page; else one more than the one before. Of a story that another archive
    // told the number of its version there.
    unsigned edition = 0;
    std::uint64_t content = 0; // as in Slot::content
    ToldDates dates;

    bool operator==(const StoredReading&) const = default;
};

// One version, and its readings: the first tells its time.
struct TimedVersion {
    std::uint64_t content = 0;
    std::vector<StoredReading> readings;
};

// Whether of two readings of one text the first is that of the page that shows it: by moment,
// edition and file; those without a moment come last.
bool had_text_before(const StoredReading& a, const StoredReading& b);

// The versions that readings make, the oldest first. Readings are ordered by moment, edition, file
// and content; those of one text that follow each other are one version, so that a page that goes
// back to an earlier text is a version of its own. Of one file a later edition never stands before
// an earlier one, whatever days of change and publication they tell (editors correct these, too),
// unless the times of capture of both say so. A page without a moment has that of its file's
// edition before; where none of those tells one, it has that of the first other page with its text,
// and else stands before the others. One that is its file's only page joins the first version that
// has its text, but for a version of another archive.
std::vector<TimedVersion> versions_in_time(std::vector<StoredReading> readings);

// The last edition of that file; nullptr where it gave none. It lives as long as `readings`.
StoredReading* last_of(std::vector<StoredReading>& readings, const std::string& file);

// As readings_slot holds them; their content is the document's own. What can't be read gives none.
std::string pack_readings(const std::vector<StoredReading>& readings);
std::vector<StoredReading> unpack_readings(std::string_view bytes, std::uint64_t content);

} // namespace newshound
