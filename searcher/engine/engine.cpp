// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/engine.hpp"

#include "common/names/name_table.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/identity.hpp"
#include "searcher/engine/counting/outlet_coverage.hpp"
#include "searcher/engine/delivery.hpp"
#include "searcher/engine/hits/hit_reader.hpp"
#include "searcher/engine/matching.hpp"
#include "searcher/engine/offer/entity_candidates.hpp"
#include "searcher/engine/offer/named_entity.hpp"
#include "searcher/engine/offer/spelling.hpp"
#include "searcher/engine/offer/suggest.hpp"
#include "searcher/engine/offer/words_apart.hpp"
#include "searcher/engine/second_look.hpp"
#include "searcher/engine/similar.hpp"
#include "searcher/engine/understand.hpp"

#include <functional>

namespace newshound {
namespace {

// How often an answer is begun anew because a shard went while it was put together.
constexpr int most_losses = 3;

void add_spelling(const OpenArchive& archive, const Query& query, const SearchRequest& request,
                  const TimePlan::End& end, Summary& summary) {
    if (!request.spelling || request.offset > 0 || TimePlan::is_over(end)) return;
    const auto count_other = [&](const Query& other) {
        return count_matches(archive, other, request, end);
    };
    const std::optional<Query> meant =
        did_you_mean(query, summary.total, archive.database(), archive.forms(), count_other);
    if (meant) summary.did_you_mean = to_string(*meant);
}

// What a question that finds nothing might be asked with instead.
void add_words_apart(const OpenArchive& archive, const Query& query, const SearchRequest& request,
                     const TimePlan::End& end, Summary& summary) {
    if (!request.spelling || summary.total > 0 || TimePlan::is_over(end)) return;
    const std::string note = words_apart(
        query, [&](const Query& other) { return count_matches(archive, other, request, end); });
    if (!note.empty() && !TimePlan::is_over(end)) summary.notes.push_back(note);
}

// Makes an answer anew while some of what it found can't be read where it was, a few times: those
// with what came back, the last with what is there.
void until_whole(OpenArchive& archive, const std::function<bool(bool is_last)>& once) {
    for (int more = most_losses; !once(more == 0);)
        if (--more > 0) archive.begin_anew();
}

} // namespace

void Engine::renew() {
    archive_.retry([&] { archive_.renew(); });
}

bool Engine::run_once(const Query& query, const SearchRequest& request, const TimePlan& plan,
                      ResultSink& sink, bool is_last) {
    const SearchRequest first_look = for_second_look(archive_, request);
    Matched matched;
    archive_.retry([&] {
        archive_.follow(); // what was written since the last answer
        matched = match(archive_, understand(archive_, query, request, plan.words()), query,
                        first_look, plan);
        add_spelling(archive_, query, request, plan.offers(), matched.summary);
        add_words_apart(archive_, query, request, plan.offers(), matched.summary);
    });
    look_twice(archive_, matched, request, plan.offers());
    return deliver(archive_, std::move(matched), request, plan.passages(), sink, is_last);
}

void Engine::run(const Query& query, const SearchRequest& request, ResultSink& sink) {
    const TimePlan plan(request.time_limit);
    const auto once = [&](bool is_last) { return run_once(query, request, plan, sink, is_last); };
    until_whole(archive_, once);
}

bool Engine::similar_once(const Result& subject, Likeness likeness, const Query& among,
                          const SearchRequest& request, const TimePlan& plan, ResultSink& sink,
                          bool is_last) {
    Matched matched;
    archive_.retry([&] {
        archive_.follow();
        matched = match_similar(archive_, subject, likeness, among, request, plan);
    });
    return deliver(archive_, std::move(matched), request, plan.passages(), sink, is_last);
}

void Engine::similar(const Result& subject, Likeness likeness, const Query& among,
                     const SearchRequest& request, ResultSink& sink) {
    const TimePlan plan(request.time_limit);
    const auto once = [&](bool is_last) {
        return similar_once(subject, likeness, among, request, plan, sink, is_last);
    };
    until_whole(archive_, once);
}

Suggestions Engine::suggest(const UnfinishedQuery& typed, std::size_t limit) {
    Suggestions found;
    archive_.retry([&] {
        archive_.follow();
        found = newshound::suggest(archive_.database(), archive_.identities(), typed, limit);
    });
    return found;
}

std::vector<OutletCoverage> Engine::coverage(const CoverageRequest& request) {
    std::vector<OutletCoverage> found;
    archive_.retry([&] {
        archive_.follow();
        found = outlet_coverage(archive_.database(), request);
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
    archive_.retry([&] {
        archive_.follow();
        for (const Xapian::Query& query : ways) {
            Xapian::Enquire enquire(archive_.all());
            enquire.set_query(query);
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            const Xapian::MSet found = enquire.get_mset(0, 1);
            if (found.empty()) continue;
            result = read_hit(archive_.all(), {.document = *found.begin()}, Detail::full);
            return;
        }
    });
    return result;
}

std::shared_ptr<const SaidPassage> Engine::said_passage(const Query& query,
                                                        const SearchRequest& request) {
    std::shared_ptr<const SaidPassage> said;
    archive_.retry([&] {
        archive_.follow();
        const XapianQuery understood = understand(archive_, query, request);
        said =
            understood.quotations ? std::make_shared<SaidPassage>(*understood.quotations) : nullptr;
    });
    return said;
}

std::string Engine::revision() {
    std::string text;
    archive_.retry([&] {
        archive_.follow();
        text = archive_.revision();
    });
    return text;
}

std::string Engine::state() {
    std::string text;
    archive_.retry([&] {
        archive_.follow();
        const std::string& corrections = archive_.corrections_digest();
        text = archive_.revision() + (corrections.empty() ? "" : "+" + corrections);
    });
    return text;
}

std::optional<NamedEntity> Engine::named(EntityType type, const std::string& name) {
    std::optional<NamedEntity> found;
    archive_.retry([&] {
        archive_.follow();
        found = named_entity(archive_.database(), archive_.identities(), type, name);
    });
    return found;
}

std::vector<EntityCandidate> Engine::candidates(const EntityQuestion& question) {
    std::vector<EntityCandidate> found;
    archive_.retry([&] {
        archive_.follow();
        found = entity_candidates(archive_.database(), archive_.identities(), question);
    });
    return found;
}

AllNames Engine::all_names() {
    AllNames all;
    archive_.retry([&] {
        archive_.follow();
        all = {names_in(archive_.all()), archive_.identities()};
    });
    return all;
}

std::string Engine::corrections_digest() {
    std::string digest;
    archive_.retry([&] {
        archive_.follow();
        digest = archive_.corrections_digest();
    });
    return digest;
}

} // namespace newshound
