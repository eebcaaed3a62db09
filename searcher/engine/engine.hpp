// SPDX-License-Identifier: GPL-3.0-or-later
// Answers queries from the database: each answer is a run that finds (matching, similar) and one
// that hands on what was found (delivery), over the newest revision (open_archive).
#pragma once

#include "common/names/gather_names.hpp"
#include "searcher/engine/open_archive.hpp"
#include "searcher/engine/passage/said_passage.hpp"
#include "searcher/engine/time_plan.hpp"
#include "searcher/value/coverage_request.hpp"
#include "searcher/value/entity_candidate.hpp"
#include "searcher/value/named_entity.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"
#include "searcher/value/suggestion.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

class Engine {
  public:
    // As of OpenArchive. Throws DatabaseError.
    Engine(const std::vector<std::string>& paths, std::shared_ptr<const Synonyms> synonyms,
           std::shared_ptr<StandingCorrections> corrections)
        : archive_(paths, std::move(synonyms), std::move(corrections)) {}

    // See Answerer::renew.
    void renew();

    // See Answerer::answer.
    void run(const Query& query, const SearchRequest& request, ResultSink& sink);

    // See Answerer::similar. `among` is what else must hold.
    void similar(const Result& subject, Likeness likeness, const Query& among,
                 const SearchRequest& request, ResultSink& sink);

    // See Answerer::suggest.
    Suggestions suggest(const UnfinishedQuery& typed, std::size_t limit);

    // See Answerer::shards.
    std::vector<ShardAnswer> shards() const { return archive_.shards(); }

    // See Answerer::coverage.
    std::vector<OutletCoverage> coverage(const CoverageRequest& request);

    // See Answerer::find.
    std::optional<Result> find(const std::string& name);

    // What finds the quotations that answer; null where nothing is asked of quotations. Throws as
    // run does.
    std::shared_ptr<const SaidPassage> said_passage(const Query& query,
                                                    const SearchRequest& request);

    // See Answerer::revision.
    std::string revision();

    // See Answerer::state.
    std::string state();

    // See Answerer::named.
    std::optional<NamedEntity> named(EntityType type, const std::string& name);

    // See Answerer::candidates.
    std::vector<EntityCandidate> candidates(const EntityQuestion& question);

    // See Answerer::all_names.
    AllNames all_names();

    // See Answerer::corrections_digest.
    std::string corrections_digest();

  private:
    // False where a shard went before anything of the answer was handed out, unless `is_last`.
    bool run_once(const Query& query, const SearchRequest& request, const TimePlan& plan,
                  ResultSink& sink, bool is_last);
    bool similar_once(const Result& subject, Likeness likeness, const Query& among,
                      const SearchRequest& request, const TimePlan& plan, ResultSink& sink,
                      bool is_last);

    OpenArchive archive_;
};

} // namespace newshound
