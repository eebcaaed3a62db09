// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/engine.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/text/hash.hpp"
#include "searcher/engine/counting/archive_coverage.hpp"
#include "searcher/engine/counting/facets.hpp"
#include "searcher/engine/counting/timeline.hpp"
#include "searcher/engine/hits/hit_reader.hpp"
#include "searcher/engine/offer/spelling.hpp"
#include "searcher/engine/offer/suggest.hpp"
#include "searcher/engine/passage/edit_passage.hpp"
#include "searcher/engine/passage/snippet.hpp"

#include <algorithm>
#include <unordered_set>

namespace newshound {
namespace {

// Matches looked at before a total becomes an estimate.
constexpr std::size_t counted_matches = 1'000;

constexpr Xapian::valueno number_of(Slot slot) {
    return static_cast<Xapian::valueno>(slot);
}

Xapian::Query newest_only(const Xapian::Query& query) {
    return {Xapian::Query::OP_AND_NOT, query, Xapian::Query(std::string(superseded_term))};
}

Xapian::Query with_copies(const Xapian::Query& query) {
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(std::string(copied_term))};
}

Xapian::Query written_in(const Xapian::Query& query,
                         const std::pair<std::uint64_t, std::uint64_t>& revisions) {
    const Xapian::Query wanted(Xapian::Query::OP_VALUE_RANGE, number_of(Slot::revision),
                               sortable(static_cast<double>(revisions.first + 1)),
                               sortable(static_cast<double>(revisions.second)));
    return {Xapian::Query::OP_FILTER, query, wanted};
}

// Of a stream of hits, the best first, lets each story pass once.
class OncePerGroup {
  public:
    explicit OncePerGroup(bool collapses) : collapses_(collapses) {}

    bool is_new(const std::string& story) {
        return !collapses_ || story.empty() || seen_.insert(hash64(story)).second;
    }

  private:
    bool collapses_;
    std::unordered_set<std::uint64_t> seen_; // 8 bytes a story
};

void highlight(Result& result, const Highlighter& highlighter, Detail detail) {
    if (detail < Detail::snippet) return;
    result.title_hits = highlighter.hits(result.article.title);
    if (detail == Detail::matches)
        result.text_hits = highlighter.hits(result.article.text);
    else
        result.snippet = make_snippet(result.article.text, highlighter);
}

} // namespace

Engine::Engine(std::vector<std::string> paths)
    : database_(open_database(paths)), forms_(database_) {}

void Engine::reopen() {
    bool is_newer = database_.all.reopen();
    for (Xapian::Database& shard : database_.shards)
        is_newer = shard.reopen() || is_newer;
    if (!is_newer) return;
    forms_.reread();
    columns_.clear();
}

void Engine::retry(const std::function<void()>& work) {
    constexpr int most_attempts = 20;
    for (int attempt = 1;; ++attempt) {
        try {
            if (attempt > 1) reopen();
            return work();
        } catch (const Xapian::DatabaseModifiedError&) {
            if (attempt == most_attempts)
                throw DatabaseError("a writer changes the database faster than it can be read; "
                                    "try again when it has finished");
        } catch (const Xapian::DocNotFoundError&) {
            throw;
        } catch (const Xapian::Error& error) {
            // Of what we ask, only a posting source of our own (same_block.hpp) can't travel.
            if (error.get_type() == std::string_view("UnimplementedError") &&
                !is_local_database(database_))
                throw DatabaseError("NEAR/sentence and NEAR/paragraph can't be asked of a database "
                                    "on another machine; ask NEAR/10, or run newshound there");
            throw DatabaseError(std::string("the database can't answer: ") + error.get_type() +
                                ": " + error.get_msg());
        }
    }
}

XapianQuery Engine::understand(const Query& query, const SearchRequest& request) const {
    const LeafTerms terms(database_, forms_, languages_of(query), request.exact);
    try {
        XapianQuery result = to_xapian(query, terms);
        // What was added or removed stands with the version that did it, newest or not.
        if (request.versions == Versions::newest && !asks_for_edits(query))
            result.query = newest_only(result.query);
        if (request.copies == Copies::only) result.query = with_copies(result.query);
        if (request.revisions) result.query = written_in(result.query, *request.revisions);
        return result;
    } catch (const QueryError& error) {
        throw QueryError(error.what(), request.text, error.offset);
    }
}

std::size_t Engine::count(const Query& query, const SearchRequest& request) const {
    Xapian::Enquire enquire(database_.all);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(understand(query, request).query);
    return enquire.get_mset(0, 0, counted_matches).get_matches_estimated();
}

void Engine::add_spelling(const Query& query, const SearchRequest& request,
                          Summary& summary) const {
    if (!request.spelling || request.words || request.offset > 0) return;
    const auto count_other = [&](const Query& other) { return count(other, request); };
    const std::optional<Query> meant =
        did_you_mean(query, summary.total, database_.all, forms_, count_other);
    if (meant) summary.did_you_mean = to_string(*meant);
}

void Engine::add_overview(const XapianQuery& asked, const Query& query,
                          const SearchRequest& request, Summary& summary) {
    Wanted wanted = wanted_for_facets(request);
    if (request.facets.empty() && !request.wants_timeline) return;
    wanted.days = wanted.days || request.wants_timeline;
    if (request.time_limit)
        wanted.deadline = std::chrono::steady_clock::now() + *request.time_limit / 2;
    wanted.count = request.count.value_or(summary.total_of);
    const Tally counted = tally(database_, columns_, asked.query, wanted);
    summary.overview_of = counted.count;
    if (counted.is_exact && counted.count == summary.total_of) {
        summary.total = counted.matches;
        summary.total_is_exact = true;
    }
    summary.facets = make_facets(request, counted);
    if (!request.wants_timeline) return;
    // Counts of versions or stories are no share of what counts each article once.
    const bool has_shares = request.versions == Versions::newest && !asks_for_edits(query) &&
                            counted.count == Count::articles;
    summary.timeline =
        make_timeline(counted.days, request.timeline_unit,
                      has_shares ? coverage_for(query) : std::vector<CoverageYear>());
    summary.timeline->is_exact = counted.is_exact;
}

std::vector<CoverageYear> Engine::coverage_for(const Query& query) const {
    const std::optional<Query> outlets = outlet_condition(query);
    if (!outlets) return read_coverage(database_, [](const std::string&) { return true; });
    const Xapian::Query condition = understand(*outlets, {}).query;
    return read_coverage(database_, [&](const std::string& outlet) {
        return has_article(database_.all, condition, outlet);
    });
}

void Engine::run(const Query& query, const SearchRequest& request, ResultSink& sink) {
    Matched matched;
    retry([&] {
        reopen(); // what was written since the last answer
        matched = match(understand(query, request), query, request);
        add_spelling(query, request, matched.summary);
    });
    deliver(std::move(matched), request, sink);
}

Result Engine::read(const Hit& hit, const Matched& matched, const SearchRequest& request) const {
    Result result = read_hit(database_.all, hit, request.detail, matched.are_newest);
    if (request.copies == Copies::collapse)
        result.folded =
            count_folded(database_.all, matched.query, result, request.versions == Versions::all);
    return result;
}

void Engine::deliver(Matched matched, const SearchRequest& request, ResultSink& sink) {
    const Highlighter highlighter(std::move(matched.concepts));
    const EditPassage edit(std::move(matched.removed), std::move(matched.added));
    OncePerGroup once(request.copies == Copies::collapse && matched.stream);
    std::size_t passed_over = matched.stream ? request.offset : 0;
    std::size_t left = request.limit;
    sink.begin(matched.summary);
    while (left > 0 && !matched.hits.empty()) {
        for (const Hit& hit : matched.hits) {
            if (left == 0) break;
            Result result;
            try {
                retry([&] { result = read(hit, matched, request); });
            } catch (const Xapian::DocNotFoundError&) {
                continue; // removed since it was found
            }
            if (!once.is_new(result.story)) continue;
            if (passed_over > 0) {
                --passed_over;
                continue;
            }
            --left;
            highlight(result, highlighter, request.detail);
            if (request.detail >= Detail::snippet && request.detail != Detail::matches)
                retry([&] { edit.show(database_.all, result); });
            sink.take(result);
        }
        matched.hits.clear();
        if (matched.stream) retry([&] { matched.hits = matched.stream->next(); });
    }
    sink.end();
}

Suggestions Engine::suggest(const UnfinishedQuery& typed, std::size_t limit) {
    Suggestions found;
    retry([&] {
        reopen();
        found = newshound::suggest(database_.all, typed, limit);
    });
    return found;
}

std::optional<Result> Engine::find(const std::string& name) {
    std::string id;
    unsigned version = 0;
    std::vector<Xapian::Query> ways;
    if (parse_id(name, id, version)) {
        ways.push_back(version != 0
                           ? Xapian::Query(std::string(identity_prefix) + version_id(id, version))
                           : newest_only(Xapian::Query(std::string(article_prefix) + id)));
    }
    if (const std::string key = url_key(name); !key.empty())
        ways.push_back(newest_only(Xapian::Query(make_term(find_field("url")->prefix, key))));
    ways.push_back(newest_only(Xapian::Query(make_term(path_prefix, name))));
    std::optional<Result> result;
    retry([&] {
        reopen();
        for (const Xapian::Query& query : ways) {
            Xapian::Enquire enquire(database_.all);
            enquire.set_query(query);
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            const Xapian::MSet found = enquire.get_mset(0, 1);
            if (found.empty()) continue;
            result = read_hit(database_.all, {.document = *found.begin()}, Detail::full);
            return;
        }
    });
    return result;
}

std::string Engine::revision() {
    std::string text;
    retry([&] {
        reopen();
        text.clear();
        for (const Xapian::Database& shard : database_.shards) {
            text += text.empty() ? "" : "+";
            text += shard.get_metadata(std::string(metadata::index_id)) + "." +
                    shard.get_metadata(std::string(metadata::revision));
        }
    });
    return text;
}

} // namespace newshound
