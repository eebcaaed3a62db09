// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/overview_table.hpp"

#include "common/text/escape.hpp"
#include "common/text/fault.hpp"
#include "common/text/json.hpp"

#include <ostream>

namespace newshound {
namespace {

std::string_view text_of(bool is_exact) {
    return is_exact ? "true" : "false";
}

class FacetTable : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override {
        out() << "field,value,count,is_exact\r\n";
        for (const Facet& facet : summary.facets)
            for (const FacetValue& each : facet.values)
                out() << escape_csv(facet.field) << "," << escape_csv(each.value) << ","
                      << each.count << "," << text_of(facet.is_exact) << "\r\n";
    }
    void take(const Result&) override {}
    void end() override {}
};

class TimelineTable : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override {
        out() << "start,count,archive,share,is_exact\r\n";
        if (!summary.timeline) return;
        for (const TimelineBin& bin : summary.timeline->bins) {
            const std::optional<double> share = bin.share();
            out() << to_iso(bin.start) << "," << bin.count << "," << bin.archive << ","
                  << (share ? Json(*share).text() : "") << ","
                  << text_of(summary.timeline->is_exact) << "\r\n";
        }
    }
    void take(const Result&) override {}
    void end() override {}
};

} // namespace

std::unique_ptr<Renderer> overview_table(std::string_view format, std::ostream& out,
                                         const SearchRequest& request) {
    const bool is_table = format == "csv" && request.limit == 0 && !request.quotations;
    if (!is_table || (request.facets.empty() && !request.wants_timeline)) return nullptr;
    if (!request.facets.empty() && request.wants_timeline) throw usage_fault("csv-one-table");
    if (request.wants_timeline) return std::make_unique<TimelineTable>(out);
    return std::make_unique<FacetTable>(out);
}

} // namespace newshound
