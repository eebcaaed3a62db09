// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive holds, in figures.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/share.hpp"
#include "searcher/value/results.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

using Counts =
    std::vector<std::pair<std::string, std::uint64_t>>; // name, articles or bytes; most first

struct ArchiveInfo {
    std::uint64_t articles = 0; // newest version once
    std::uint64_t versions = 0; // all versions of all articles
    std::uint64_t undated = 0;  // articles without a day, month or year of publication
    std::optional<Date> first;  // published
    std::optional<Date> last;
    Counts outlets;             // display names; "" = unknown
    Counts languages;           // ISO 639-1, over all versions; those of unknown language missing
    std::uint64_t bytes = 0;    // on disk; 0 for databases that are not local folders
    Counts tables;              // bytes of each of Xapian's tables: "position", "postlist", …
    std::uint64_t format = 0;   // see database.hpp
    std::string index_id;       // of the first database
    std::uint64_t revision = 0; // of the first database
    // Of each database that answers; nothing = it is no shard.
    std::vector<std::optional<Share>> shares{};
    std::vector<ShardAnswer> shards{}; // as of Answerer::shards
    std::string program;               // version that wrote last
    std::string features;              // enrichers that ran, separated by blanks
    std::string last_run;              // report of the last run of index, JSON; "" = none
};

// Of the shards that answer. Throws DatabaseError.
ArchiveInfo archive_info(const std::vector<std::string>& paths);

} // namespace newshound
