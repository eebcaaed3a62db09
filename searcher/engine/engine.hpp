// SPDX-License-Identifier: GPL-3.0-or-later
// Answers a Query from the database: matches, orders, reads articles, makes snippets.
#pragma once

#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "searcher/engine/counting/columns.hpp"
#include "searcher/engine/hits/hit_stream.hpp"
#include "searcher/engine/passage/highlighter.hpp"
#include "searcher/engine/query/xapian_query.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"
#include "searcher/value/suggestion.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

class Engine {
  public:
    // Several databases are answered as one. Throws DatabaseError.
    explicit Engine(std::vector<std::string> paths);
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // `request.text` is for errors only; `query` is what it means. See Answerer::answer.
    void run(const Query& query, const SearchRequest& request, ResultSink& sink);

    // See Answerer::similar. `among` is what else must hold.
    void similar(const Result& subject, Likeness likeness, const Query& among,
                 SearchRequest request, ResultSink& sink);

    // See Answerer::suggest.
    Suggestions suggest(const UnfinishedQuery& typed, std::size_t limit);

    // See Answerer::find.
    std::optional<Result> find(const std::string& name);

    // See Answerer::revision.
    std::string revision();

  private:
    struct Matched {
        Summary summary;
        Xapian::Query query;
        std::vector<Hit> hits; // of a stream its first block
        std::unique_ptr<HitStream> stream;
        bool are_newest = false; // hits are newest versions only
        std::vector<Concept> concepts;
        std::vector<Concept> removed; // as of XapianQuery
        std::vector<Concept> added;
    };

    // To the newest revision.
    void reopen();

    // Runs `work` anew with the newest revision whenever a writer overtook it. DocNotFoundError
    // passes, other errors of Xapian become DatabaseError.
    void retry(const std::function<void()>& work);

    XapianQuery understand(const Query& query, const SearchRequest& request) const;
    Matched match(XapianQuery asked, const Query& query, const SearchRequest& request);
    void select(const XapianQuery& asked, const SearchRequest& request, Matched& matched);
    void stream(const XapianQuery& asked, const SearchRequest& request, Matched& matched);
    // `subject` as a question without itself and its near-copies.
    XapianQuery like(const Result& subject, Likeness likeness, const Query& among,
                     const SearchRequest& request);
    Result read(const Hit& hit, const Matched& matched, const SearchRequest& request) const;
    // Hands the hits on, each as much as was asked for.
    void deliver(Matched matched, const SearchRequest& request, ResultSink& sink);
    // How many articles a query finds; above a thousand about.
    std::size_t count(const Query& query, const SearchRequest& request) const;
    void add_spelling(const Query& query, const SearchRequest& request, Summary& summary) const;
    // Counts all matches for facets and timeline; no hit is left uncounted unless time runs out.
    void add_overview(const XapianQuery& asked, const Query& query, const SearchRequest& request,
                      Summary& summary);
    // What the archive holds of the outlets that `query` confines itself to.
    std::vector<CoverageYear> coverage_for(const Query& query) const;

    OpenDatabase database_;
    WordForms forms_;              // of the revision that is open
    std::vector<Columns> columns_; // one a shard, of the revision that is open
};

} // namespace newshound
