// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/matching.hpp"

#include "searcher/engine/counting/deadline.hpp"
#include "searcher/engine/counting/tally.hpp"
#include "searcher/engine/hits/doubtful_dates.hpp"
#include "searcher/engine/hits/ranking.hpp"
#include "searcher/engine/hits/remote_order.hpp"
#include "searcher/engine/overview.hpp"
#include "searcher/engine/understand.hpp"

#include <algorithm>
#include <iterator>

namespace newshound {
namespace {

// Matches looked at before a total becomes an estimate.
constexpr std::size_t counted_matches = 1'000;

// Orders by day or arrival, days that are a guess behind the others, articles without one last,
// then by article id.
class DateOrder : public Xapian::MultiValueKeyMaker {
  public:
    DateOrder(const Xapian::Database& database, Sort sort)
        : slot_(number_of(sort == Sort::indexed ? Slot::indexed : Slot::published)),
          doubtful_(database, sort) {
        const bool newest_first = sort != Sort::oldest;
        const std::string after_all_days(16, '\xFF');
        add_value(slot_, newest_first, newest_first ? std::string() : after_all_days);
        add_value(number_of(Slot::article));
        add_value(number_of(Slot::version), true);
    }

    std::string operator()(const Xapian::Document& document) const override {
        const char place = document.get_value(slot_).empty() ? '2'
                           : doubtful_.holds(document)       ? '1'
                                                             : '0';
        return place + MultiValueKeyMaker::operator()(document);
    }

  private:
    Xapian::valueno slot_;
    DoubtfulDates doubtful_;
};

// Whether more is wanted than a set of hits in memory should hold, or what Xapian can't order.
bool needs_stream(const SearchRequest& request) {
    return request.recency || request.limit > HitStream::block_size ||
           request.offset > HitStream::block_size;
}

HitOrder order_of(const XapianQuery& asked, const SearchRequest& request) {
    HitOrder order{.sort = request.sort,
                   .words = asked.concepts.size(),
                   .least_score = asked.least_score,
                   .recency = request.recency.value_or(0)};
    if (order.sort == Sort::relevance && !asked.is_scored) order.sort = Sort::newest;
    return order;
}

// What Xapian's remote backend can't do for us.
void note_remote(const SearchRequest& request, std::vector<std::string>& notes) {
    if (request.recency)
        notes.emplace_back("--recency is left out: of a shard on another machine nothing but plain "
                           "scores can be had");
    if (wants_overview(request) &&
        (request.count == Count::stories || (!request.count && request.copies == Copies::collapse)))
        notes.emplace_back("facets and timeline count articles, not stories: a shard is on another "
                           "machine");
}

// The page that was asked for.
void select(const OpenArchive& archive, const XapianQuery& asked, const SearchRequest& request,
            Matched& matched) {
    const Xapian::Database& database = archive.all();
    Xapian::Enquire enquire(database);
    enquire.set_cutoff(0, asked.least_score);
    const Sort by_date = request.sort == Sort::relevance ? Sort::newest : request.sort;
    std::optional<DateOrder> order;
    Xapian::Query query = asked.query;
    const bool is_by_date = request.sort != Sort::relevance || !asked.is_scored;
    if (is_by_date && !is_local_database(archive.database())) {
        query = order_remotely(database, query, by_date, enquire);
    } else if (is_by_date) {
        order.emplace(database, by_date);
        enquire.set_sort_by_key(&*order, false);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    } else {
        enquire.set_sort_by_relevance_then_value(number_of(Slot::article), false);
        enquire.set_weighting_scheme(ranking(asked.concepts.size()));
    }
    if (request.copies == Copies::collapse) enquire.set_collapse_key(number_of(Slot::story));
    if (request.time_limit) // over remote databases there is no deadline but this
        enquire.set_time_limit(std::chrono::duration<double>(*request.time_limit).count());
    enquire.set_query(query);
    const std::size_t all = database.get_doccount();
    const std::size_t first = std::min(request.offset, all);
    const std::size_t count = std::min(request.limit, all - first);
    const std::size_t check = request.exact_total ? all : std::max(first + count, counted_matches);
    const Xapian::MSet found =
        enquire.get_mset(static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(count),
                         static_cast<Xapian::doccount>(check));
    matched.summary.total = found.get_matches_estimated();
    matched.summary.total_is_exact =
        found.get_matches_lower_bound() == found.get_matches_upper_bound();
    matched.hits.reserve(found.size());
    for (auto at = found.begin(); at != found.end(); ++at)
        matched.hits.push_back({.document = *at, .score = is_by_date ? 0 : at.get_weight()});
}

// The first block of all hits; the others are read as they are wanted.
void stream(const OpenArchive& archive, const XapianQuery& asked, const SearchRequest& request,
            Matched& matched) {
    matched.stream =
        std::make_unique<HitStream>(archive.all(), asked.query, order_of(asked, request));
    matched.hits = matched.stream->next();
    matched.summary.total = matched.stream->total();
    if (request.copies != Copies::collapse) return;
    SearchRequest counting = request; // stories
    counting.limit = 0;
    counting.exact_total = true;
    Matched counted;
    select(archive, asked, counting, counted);
    matched.summary.total = counted.summary.total;
    matched.summary.total_is_exact = counted.summary.total_is_exact;
}

// Of collapsed matches Xapian knows bounds only.
void count_stories(OpenArchive& archive, const XapianQuery& asked, Summary& summary) {
    Wanted wanted;
    wanted.count = Count::stories;
    const Tally counted = tally(archive.database(), archive.columns(), asked.query, wanted);
    summary.total = counted.matches;
    summary.total_is_exact = counted.is_exact;
}

} // namespace

Matched match(OpenArchive& archive, XapianQuery asked, const Query& query,
              const SearchRequest& request, const TimePlan& plan) {
    Matched matched;
    matched.numbering = archive.numbering();
    matched.summary.query = to_string(query);
    if (request.explain) matched.summary.xapian_query = asked.query.get_description();
    matched.summary.offset = request.offset;
    if (request.copies == Copies::collapse) matched.summary.total_of = Count::stories;
    matched.are_newest = request.versions == Versions::newest && !asks_for_edits(query);
    const bool is_local = is_local_database(archive.database());
    const bool has_overview = wants_overview(request);
    if (!is_local) note_remote(request, asked.notes);
    std::optional<Deadline> deadline;
    XapianQuery limited = asked;
    if (const TimePlan::End end = plan.hits(has_overview); end && is_local) {
        deadline.emplace(*end);
        limited.query = deadline->limited(asked.query);
    }
    // Earlier versions are stories of their own in a tally, and collapse with the others in hits.
    const bool tallies_hits = matched.summary.total_of == Count::articles || matched.are_newest;
    // The overview counts the matches too, and exactly.
    const bool only_counts =
        request.limit == 0 && has_overview && is_local && !request.time_limit && tallies_hits &&
        request.count.value_or(matched.summary.total_of) == matched.summary.total_of;
    if (is_local && needs_stream(request) && request.limit > 0) {
        stream(archive, limited, request, matched);
    } else if (!only_counts) {
        select(archive, limited, request, matched);
    }
    if (deadline && deadline->was_hit()) {
        asked.notes.emplace_back(matched.summary.total == 0
                                     ? "the time limit was hit before anything was found"
                                     : "the time limit was hit: these are the best found until "
                                       "then");
        matched.summary.total_is_exact = false;
        matched.summary.is_late = true;
        matched.stream.reset();
    }
    if (!matched.summary.total_is_exact && matched.summary.total_of == Count::stories &&
        (request.exact_total || matched.stream) && is_local && tallies_hits && !deadline)
        count_stories(archive, asked, matched.summary);
    add_overview(archive, asked, query, request, plan.overview(), matched.summary);
    if (asked.is_late) matched.summary.is_late = true;
    if (asked.is_cut) matched.summary.total_is_exact = false;
    matched.summary.asked = std::move(asked.asked);
    std::vector<std::string> notes = request.notes;
    for (std::vector<std::string>* each : {&asked.notes, &matched.summary.notes})
        std::ranges::move(*each, std::back_inserter(notes));
    matched.summary.notes = std::move(notes);
    matched.concepts = std::move(asked.concepts);
    matched.removed = std::move(asked.removed);
    matched.added = std::move(asked.added);
    matched.quotations = std::move(asked.quotations);
    matched.query = std::move(asked.query);
    matched.summary.shards = shard_answers(archive.database());
    return matched;
}

std::size_t count_matches(const OpenArchive& archive, const Query& query,
                          const SearchRequest& request, const TimePlan::End& end) {
    Xapian::Enquire enquire(archive.all());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::Query asked = understand(archive, query, request, end).query;
    const bool is_limited = end && is_local_database(archive.database());
    enquire.set_query(is_limited ? Deadline(*end).limited(asked) : asked);
    return enquire.get_mset(0, 0, counted_matches).get_matches_estimated();
}

} // namespace newshound
