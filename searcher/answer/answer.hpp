// SPDX-License-Identifier: GPL-3.0-or-later
// A query becomes results: the one run of a search, for the terminal, the server and other
// programs.
//
//     Answerer archive({"archive.db"});
//     const Results found = archive.answer(read_query("bortnikov date:2019"));
#pragma once

#include "common/names/gather_names.hpp"
#include "common/names/standing_corrections.hpp"
#include "searcher/answer/quotation_finder.hpp"
#include "searcher/value/coverage_request.hpp"
#include "searcher/value/entity_candidate.hpp"
#include "searcher/value/named_entity.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"
#include "searcher/value/suggestion.hpp"
#include "searcher/value/synonyms.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// An opened database that answers. Not for several threads at once: one for each thread.
class Answerer {
  public:
    // Several databases are answered as one. With `synonyms` each word of a query that is not
    // exact stands for its synonyms too. `corrections` is the reader's own file of corrected names,
    // "" = none, beside that of each database. Throws DatabaseError.
    explicit Answerer(const std::vector<std::string>& databases,
                      std::shared_ptr<const Synonyms> synonyms = nullptr,
                      const std::string& corrections = "");
    // `corrections`, never null, may be shared with others that answer from these databases.
    Answerer(const std::vector<std::string>& databases, std::shared_ptr<const Synonyms> synonyms,
             std::shared_ptr<StandingCorrections> corrections);
    Answerer(Answerer&&) noexcept;
    Answerer& operator=(Answerer&&) noexcept;
    ~Answerer();

    // To the newest revision and corrections. Each answer goes there by itself until this is called
    // for the first time: from then on all answers until the next call are of one state, except
    // that a writer may overtake them. Throws DatabaseError.
    void renew();

    // What `query` finds and all of `filters` hold. Throws QueryError (with the query as it prints)
    // for what only the archive can tell, UsageError, DatabaseError. While a writer commits, the
    // run starts anew by itself as long as nothing has reached the sink; after that, hits found
    // already are read on and those removed meanwhile may be left out.
    void answer(const Query& query, const SearchRequest& request, const std::vector<Query>& filters,
                ResultSink& sink);
    // REQUIRES: a limit
    Results answer(const Query& query, const SearchRequest& request = {},
                   const std::vector<Query>& filters = {});

    // Articles like `subject`, best first and without its near-copies: of find(), or a page outside
    // of the archive as Result{.article = …}. How they are scored: engine/similar_query.hpp and
    // docs/similar.md. `among` is a query that they must answer besides, Query{} for none;
    // sort, facets and timeline are passed over. Background is without the best similar articles
    // (SearchRequest::similar_shown) and their copies; a note tells where nothing else is left.
    // Throws as answer does; UsageError when background is asked for an undated article.
    void similar(const Result& subject, Likeness likeness, const Query& among,
                 const SearchRequest& request, ResultSink& sink);
    Results similar(const Result& subject, Likeness likeness, const Query& among,
                    const SearchRequest& request);

    // Words, names and fields that `typed`, the start of a query, may go on with; what an
    // unfinished query asks is read leniently. At most `limit`. Meant for every key stroke: a few
    // milliseconds. Throws UsageError for bytes that are not UTF-8, DatabaseError.
    Suggestions suggest(const std::string& typed, std::size_t limit);

    // An article by its id, "k3v9x2m4p7q1" (the newest version) or "k3v9x2m4p7q1.2", or by its
    // address. Nothing when there is none.
    std::optional<Result> find(const std::string& name);

    // Tells of articles from find() which of their quotations answer() shows for these words.
    // Throws as answer does.
    QuotationFinder quotation_finder(const Query& query, const SearchRequest& request,
                                     const std::vector<Query>& filters);

    // Names the state of what is read, the newest: another after every commit, the same again on
    // every copy of the database. Throws DatabaseError.
    std::string revision();

    // Names all that answers depend on beside the question and synonyms: revision and corrections
    // of names. Throws as revision and as named.
    std::string state();

    // What the archive holds under a name of a person, organisation or place: exactly as articles
    // show it, or in the same words. Nothing when there is none. Throws DatabaseError, and for
    // corrections that can't be read UsageError or SystemError.
    std::optional<NamedEntity> named(EntityType type, const std::string& name);

    // Which of them a name as somebody else writes it may mean, the likest first; see
    // engine/offer/entity_candidates.hpp. Takes some milliseconds. Throws as named.
    std::vector<EntityCandidate> candidates(const EntityQuestion& question);

    // All of them; takes about a second for half a million names. Throws as named.
    AllNames all_names();

    // What tells the corrections of names that hold now from others; "" = there are none. Throws as
    // named.
    std::string corrections_digest();

    // Which days the archive holds of each outlet, by name. Throws UnknownOutlet for an outlet that
    // it does not hold, with the nearest name; DatabaseError.
    std::vector<OutletCoverage> coverage(const CoverageRequest& request);

    // The shards as the last answer was given, with why those are missing that were left out of it;
    // none of an archive that is one local database. What each gave stands in Summary::shards.
    std::vector<ShardAnswer> shards() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace newshound
