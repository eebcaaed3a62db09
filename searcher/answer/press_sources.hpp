// SPDX-License-Identifier: GPL-3.0-or-later
// Who printed first and who cites whom, among the articles that a query finds.
#pragma once

#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

class Answerer;

// Of the stories that an outlet and others printed (groups of near-copies).
struct OutletPrints {
    std::string outlet;
    std::size_t stories = 0;
    std::size_t first = 0;   // it printed so many first,
    std::size_t later = 0;   // another outlet so many,
    std::size_t unknown = 0; // and of so many it can't be told
};

struct OutletCites {
    std::string outlet;
    std::string cites;        // whom
    std::size_t articles = 0; // in so many of them, or stories where these are counted
};

struct PressSources {
    std::size_t stories = 0;            // that several outlets printed
    std::size_t unknown = 0;            // of them those whose first outlet can't be told
    std::size_t copies = 0;             // articles found that are near-copies of others
    std::size_t read = 0;               // of these the newest, from which prints are counted
    std::vector<OutletPrints> prints;   // who printed most first; equal ones by stories, then name
    std::vector<OutletCites> citations; // the most frequent first, equal ones by name
    bool is_exact = true;               // else the time limit was hit: least counts
    std::vector<std::string> notes;     // about how the query was read
};

struct SourcesRequest {
    std::size_t limit = 20;         // rows of each
    std::size_t reading = no_limit; // copies read
    std::optional<Count> count{};   // what citations count
    // All of it; then counts are of what was read until there.
    std::optional<std::chrono::milliseconds> time_limit{};
};

// A story counts when one of its copies is found; who printed it first is told from all of its
// copies in the archive (the first most_members of story_group.hpp). An outlet's citations of
// itself are none. Time grows with the copies read and with the outlets that cite. Throws as
// Answerer::answer does.
PressSources press_sources(Answerer& archive, const Query& query, const std::vector<Query>& filters,
                           const SourcesRequest& request);

} // namespace newshound
