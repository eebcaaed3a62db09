// SPDX-License-Identifier: GPL-3.0-or-later
// Prints: the copies found are read once and gathered by story; a story of which some copies were
// not found is read again whole. Citations: the facet of outlets among what cites somebody, then
// for each outlet its facet of whom, until no outlet left can give a row.
#include "searcher/answer/press_sources.hpp"

#include "searcher/answer/answer.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/answer/first_print.hpp"
#include "searcher/answer/story_group.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace newshound {
namespace {

struct Story {
    std::vector<Print> prints;
    std::size_t copies = 0; // that the archive holds
};

// Gathers copies by story.
class CopyReader : public ResultSink {
  public:
    explicit CopyReader(PressSources& sources) : sources_(sources) {}

    void begin(const Summary& summary) override {
        sources_.copies = summary.total;
        sources_.is_exact = !summary.is_late;
        sources_.notes = summary.notes;
    }
    void take(const Result& result) override {
        ++sources_.read;
        if (result.story.empty()) return;
        Story& story = stories[result.story];
        story.prints.push_back(print_of(result.article));
        story.copies = result.copies;
    }
    void end() override {}

    std::map<std::string, Story> stories;

  private:
    PressSources& sources_;
};

// Of one story, into the counts of each outlet that printed it.
void count_prints(const std::vector<Print>& prints, PressSources& sources,
                  std::map<std::string, OutletPrints>& outlets) {
    std::set<std::string> names;
    for (const Print& each : prints)
        names.insert(each.outlet);
    if (names.size() < 2) return;
    const std::string first = first_to_print(prints);
    ++sources.stories;
    if (first.empty()) ++sources.unknown;
    for (const std::string& name : names) {
        if (name.empty()) continue;
        OutletPrints& outlet = outlets[name];
        outlet.outlet = name;
        ++outlet.stories;
        ++(first.empty() ? outlet.unknown : name == first ? outlet.first : outlet.later);
    }
}

// Makes both tables, within the time asked for.
class Tables {
  public:
    Tables(Answerer& archive, const Query& query, const std::vector<Query>& filters,
           const SourcesRequest& asked)
        : archive_(archive), query_(query), filters_(filters), asked_(asked) {
        if (asked.time_limit) end_ = Clock::now() + *asked.time_limit;
    }

    PressSources made() {
        add_prints();
        add_citations();
        return std::move(sources_);
    }

  private:
    using Clock = std::chrono::steady_clock;

    // Whether time is up; then what is counted are least counts.
    bool is_late() {
        if (end_ && Clock::now() >= *end_) sources_.is_exact = false;
        return !sources_.is_exact;
    }

    SearchRequest plain() const {
        SearchRequest request;
        request.spelling = false;
        request.time_limit = asked_.time_limit;
        return request;
    }

    void add_prints() {
        SearchRequest request = plain();
        request.sort = Sort::newest;
        request.copies = Copies::only;
        request.detail = Detail::full;
        request.limit = asked_.reading;
        request.exact_total = true;
        CopyReader copies(sources_);
        archive_.answer(query_, request, filters_, copies);
        std::map<std::string, OutletPrints> outlets;
        for (auto& [id, story] : copies.stories) {
            if (is_late()) break;
            if (story.prints.size() < story.copies) story.prints = all_prints(id);
            count_prints(story.prints, sources_, outlets);
        }
        for (auto& [name, outlet] : outlets)
            sources_.prints.push_back(std::move(outlet));
        std::ranges::stable_sort(sources_.prints, [](const OutletPrints& a, const OutletPrints& b) {
            return a.first != b.first ? a.first > b.first : a.stories > b.stories;
        });
        if (sources_.prints.size() > asked_.limit) sources_.prints.resize(asked_.limit);
    }

    std::vector<Print> all_prints(const std::string& story) {
        const Query members{.op = Query::Op::words, .field = "story", .text = story};
        SearchRequest request = plain();
        request.sort = Sort::oldest;
        request.detail = Detail::full;
        request.limit = most_members;
        std::vector<Print> prints;
        for (const Result& each : archive_.answer(members, request).results)
            prints.push_back(print_of(each.article));
        return prints;
    }

    std::vector<FacetValue> values_of(const std::vector<Query>& filters, const std::string& field,
                                      std::size_t limit) {
        SearchRequest request = plain();
        request.limit = 0;
        request.detail = Detail::id;
        request.facets = {field};
        request.facet_limit = limit;
        request.count = asked_.count;
        const Results found = archive_.answer(query_, request, filters);
        if (found.is_late) sources_.is_exact = false;
        return found.facets.front().values;
    }

    void add_citations() {
        std::vector<Query> citing = filters_;
        citing.push_back({.op = Query::Op::pattern, .field = "cites", .text = "*"});
        std::vector<OutletCites>& rows = sources_.citations;
        for (const FacetValue& outlet : values_of(citing, "outlet", no_limit)) {
            // No outlet cites anybody in more articles than it has, and those left have fewer.
            const bool is_full = rows.size() >= asked_.limit;
            if (is_late() || (is_full && rows[asked_.limit - 1].articles > outlet.count)) break;
            std::vector<Query> of_outlet = citing;
            std::ranges::copy(read_filters({{.field = "outlet", .value = outlet.value}}),
                              std::back_inserter(of_outlet));
            for (const FacetValue& each : values_of(of_outlet, "cites", asked_.limit))
                rows.push_back({outlet.value, each.value, each.count});
            std::ranges::sort(rows, [](const OutletCites& a, const OutletCites& b) {
                if (a.articles != b.articles) return a.articles > b.articles;
                return std::tie(a.outlet, a.cites) < std::tie(b.outlet, b.cites);
            });
        }
        if (rows.size() > asked_.limit) rows.resize(asked_.limit);
    }

    Answerer& archive_;
    const Query& query_;
    const std::vector<Query>& filters_;
    const SourcesRequest& asked_;
    std::optional<Clock::time_point> end_;
    PressSources sources_;
};

} // namespace

PressSources press_sources(Answerer& archive, const Query& query, const std::vector<Query>& filters,
                           const SourcesRequest& request) {
    return Tables(archive, query, filters, request).made();
}

} // namespace newshound
