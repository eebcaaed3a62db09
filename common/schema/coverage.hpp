// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles an archive holds for each outlet and day: what a timeline is a share of, and
// what tells a silent outlet from one that was not archived.
//
// Kept by the writer as metadata of each shard, one entry an outlet and year, under
// coverage_key(); counts articles (newest version once) by their local day of publication.
#pragma once

#include "common/article/date.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

inline constexpr std::string_view coverage_prefix = "coverage:"; // of all keys

inline constexpr int coverage_month = 366;

struct CoverageYear {
    std::string outlet; // display name; "" = unknown
    int year = 0;       // 0 = articles without a date of publication
    // Day of the year (1 = 1 January) -> articles; coverage_month + m = those known only by the
    // month m, 0 = those known only by the year.
    std::map<int, std::int64_t> days;

    bool operator==(const CoverageYear&) const = default;
};

// Which entry, and which day in it, an article counts in.
struct CoverageSpot {
    int year = 0;
    int day = 0;

    auto operator<=>(const CoverageSpot&) const = default;
};
CoverageSpot coverage_spot(const std::optional<Date>& published);

std::string coverage_key(std::string_view outlet, int year);
std::string pack_coverage(const CoverageYear& coverage); // days without articles are left out
bool unpack_coverage(std::string_view bytes, CoverageYear& coverage);

} // namespace newshound
