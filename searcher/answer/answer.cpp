// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/answer.hpp"

#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/counting/outlet_coverage.hpp"
#include "searcher/engine/engine.hpp"
#include "searcher/parser/parser.hpp"
#include "searcher/parser/unfinished.hpp"

#include <ctime>

namespace newshound {

Date local_today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {.year = local.tm_year + 1900, .month = local.tm_mon + 1, .day = local.tm_mday};
}

namespace {

Query parsed(const SearchRequest& request) {
    if (!is_utf8(request.text)) throw UsageError("the query is not UTF-8");
    if (request.words) return parse_words(request.text);
    const Date today = request.today ? *request.today : local_today();
    return parse_query(request.text, {.any = request.any, .today = today});
}

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
    explicit Parts(const std::vector<std::string>& its_databases)
        : databases(its_databases), engine(its_databases) {}
    std::vector<std::string> databases;
    Engine engine;
};

Answerer::Answerer(const std::vector<std::string>& databases)
    : parts_(std::make_unique<Parts>(databases)) {}
Answerer::Answerer(Answerer&&) noexcept = default;
Answerer& Answerer::operator=(Answerer&&) noexcept = default;
Answerer::~Answerer() = default;

void Answerer::answer(const SearchRequest& request, ResultSink& sink) {
    parts_->engine.run(parsed(request), request, sink);
}

Results Answerer::answer(const SearchRequest& request) {
    Collector collector;
    answer(request, collector);
    return std::move(collector.results);
}

void Answerer::similar(const Result& subject, Likeness likeness, const SearchRequest& request,
                       ResultSink& sink) {
    const Query among = request.text.empty() ? Query{} : parsed(request);
    parts_->engine.similar(subject, likeness, among, request, sink);
}

Results Answerer::similar(const Result& subject, Likeness likeness, const SearchRequest& request) {
    Collector collector;
    similar(subject, likeness, request, collector);
    return std::move(collector.results);
}

Suggestions Answerer::suggest(const std::string& typed, std::size_t limit) {
    if (!is_utf8(typed)) throw UsageError("the query is not UTF-8");
    return parts_->engine.suggest(unfinished_query(typed), limit);
}

std::optional<Result> Answerer::find(const std::string& name) {
    return parts_->engine.find(name);
}

std::string Answerer::revision() {
    return parts_->engine.revision();
}

std::vector<OutletCoverage> Answerer::coverage(const CoverageRequest& request) const {
    return outlet_coverage(parts_->databases, request);
}

} // namespace newshound
