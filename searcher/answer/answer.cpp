// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/answer.hpp"

#include "common/text/fault.hpp"
#include "common/text/utf8.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/engine/engine.hpp"
#include "searcher/parser/unfinished.hpp"

namespace newshound {

namespace {

class Collector : public ResultSink {
  public:
    void begin(const Summary& summary) override {
        results.results.clear();
        static_cast<Summary&>(results) = summary;
    }
    void take(const Result& result) override { results.results.push_back(result); }
    void end() override {}

    Results results;
};

} // namespace

struct Answerer::Parts {
    Parts(const std::vector<std::string>& its_databases, std::shared_ptr<const Synonyms> synonyms,
          std::shared_ptr<StandingCorrections> corrections)
        : engine(its_databases, std::move(synonyms), std::move(corrections)) {}
    Engine engine;
};

Answerer::Answerer(const std::vector<std::string>& databases,
                   std::shared_ptr<const Synonyms> synonyms, const std::string& corrections)
    : Answerer(databases, std::move(synonyms),
               std::make_shared<StandingCorrections>(databases, corrections)) {}
Answerer::Answerer(const std::vector<std::string>& databases,
                   std::shared_ptr<const Synonyms> synonyms,
                   std::shared_ptr<StandingCorrections> corrections)
    : parts_(std::make_unique<Parts>(databases, std::move(synonyms), std::move(corrections))) {}
Answerer::Answerer(Answerer&&) noexcept = default;
Answerer& Answerer::operator=(Answerer&&) noexcept = default;
Answerer::~Answerer() = default;

void Answerer::renew() {
    parts_->engine.renew();
}

void Answerer::answer(const Query& query, const SearchRequest& request,
                      const std::vector<Query>& filters, ResultSink& sink) {
    parts_->engine.run(confined(query, filters), request, sink);
}

Results Answerer::answer(const Query& query, const SearchRequest& request,
                         const std::vector<Query>& filters) {
    Collector collector;
    answer(query, request, filters, collector);
    return std::move(collector.results);
}

void Answerer::similar(const Result& subject, Likeness likeness, const Query& among,
                       const SearchRequest& request, ResultSink& sink) {
    parts_->engine.similar(subject, likeness, among, request, sink);
}

Results Answerer::similar(const Result& subject, Likeness likeness, const Query& among,
                          const SearchRequest& request) {
    Collector collector;
    similar(subject, likeness, among, request, collector);
    return std::move(collector.results);
}

Suggestions Answerer::suggest(const std::string& typed, std::size_t limit) {
    if (!is_utf8(typed)) throw usage_fault("not-unicode");
    return parts_->engine.suggest(unfinished_query(typed), limit);
}

std::optional<Result> Answerer::find(const std::string& name) {
    return parts_->engine.find(name);
}

QuotationFinder Answerer::quotation_finder(const Query& query, const SearchRequest& request,
                                           const std::vector<Query>& filters) {
    return QuotationFinder(parts_->engine.said_passage(confined(query, filters), request));
}

std::string Answerer::revision() {
    return parts_->engine.revision();
}

std::string Answerer::state() {
    return parts_->engine.state();
}

std::optional<NamedEntity> Answerer::named(EntityType type, const std::string& name) {
    return parts_->engine.named(type, name);
}

std::vector<EntityCandidate> Answerer::candidates(const EntityQuestion& question) {
    return parts_->engine.candidates(question);
}

AllNames Answerer::all_names() {
    return parts_->engine.all_names();
}

std::string Answerer::corrections_digest() {
    return parts_->engine.corrections_digest();
}

std::vector<OutletCoverage> Answerer::coverage(const CoverageRequest& request) {
    return parts_->engine.coverage(request);
}

std::vector<ShardAnswer> Answerer::shards() const {
    return parts_->engine.shards();
}

} // namespace newshound
