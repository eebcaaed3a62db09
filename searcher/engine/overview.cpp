// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/overview.hpp"

#include "searcher/engine/counting/archive_coverage.hpp"
#include "searcher/engine/counting/facets.hpp"
#include "searcher/engine/counting/far_dates.hpp"
#include "searcher/engine/counting/timeline.hpp"
#include "searcher/engine/understand.hpp"

#include <algorithm>

namespace newshound {
namespace {

// What the archive holds of the outlets that `query` confines itself to, else of all.
std::vector<CoverageYear> coverage_for(OpenArchive& archive, const Query& query) {
    const OpenDatabase& database = archive.database();
    const std::optional<Query> outlets = outlet_condition(query);
    if (!outlets) return archive.coverage();
    const Xapian::Query condition = understand(archive, *outlets, {}).query;
    return read_coverage(database, [&](const std::string& outlet) {
        return has_article(database, condition, outlet);
    });
}

} // namespace

bool wants_overview(const SearchRequest& request) {
    return !request.facets.empty() || request.wants_timeline || request.wants_dates;
}

void add_overview(OpenArchive& archive, const XapianQuery& asked, const Query& query,
                  const SearchRequest& request, const TimePlan::End& end, Summary& summary) {
    if (!wants_overview(request)) return;
    Wanted wanted = wanted_for_facets(request);
    wanted.days = wanted.days || request.wants_timeline || request.wants_dates;
    wanted.deadline = end;
    if (std::ranges::any_of(wanted.names, holds_entities))
        wanted.identities = &archive.identities();
    wanted.count = request.count.value_or(summary.total_of);
    const Tally counted = tally(archive.database(), archive.columns(), asked.query, wanted);
    summary.overview_of = counted.count;
    if (!counted.is_exact) summary.is_late = true;
    // Earlier versions are stories of their own there, and collapse with the others in hits.
    const bool newest = request.versions == Versions::newest && !asks_for_edits(query);
    if (counted.is_exact && counted.count == summary.total_of &&
        (newest || counted.count == Count::articles)) {
        summary.total = counted.matches;
        summary.total_is_exact = true;
    }
    summary.facets = make_facets(request, counted);
    if (request.wants_dates) {
        summary.first = counted.first;
        summary.last = counted.last;
    }
    if (!request.wants_timeline) return;
    // Counts of versions or stories are no share of what counts each article once.
    const bool has_shares = newest && counted.count == Count::articles;
    // One wrong date does not stretch it by a century.
    const NearDates near = without_far_dates(counted.days);
    if (!near.note.empty()) summary.notes.push_back(near.note);
    summary.timeline =
        make_timeline(near.tally, request.timeline_unit,
                      has_shares ? coverage_for(archive, query) : std::vector<CoverageYear>());
    summary.timeline->is_exact = counted.is_exact;
}

} // namespace newshound
