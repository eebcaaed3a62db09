// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/overview_json.hpp"

#include "common/text/json.hpp"

#include <array>

namespace newshound {
namespace {

std::string_view name_of(TimeUnit unit) {
    constexpr std::array<std::string_view, 4> names = {"day", "month", "year", "decade"};
    return names.at(static_cast<std::size_t>(unit));
}

} // namespace

std::string facets_json(const std::vector<Facet>& facets) {
    Json all = Json::object();
    for (const Facet& facet : facets) {
        Json values = Json::array();
        for (const FacetValue& each : facet.values)
            values.push_back({{"value", each.value}, {"count", each.count}});
        all.set(facet.field, {{"values", values},
                              {"distinct", facet.distinct},
                              {"without", facet.without},
                              {"is_exact", facet.is_exact}});
    }
    return all.text();
}

std::string timeline_json(const Timeline& timeline) {
    Json bins = Json::array();
    for (const TimelineBin& bin : timeline.bins) {
        const std::optional<double> share = bin.share();
        bins.push_back({{"start", to_iso(bin.start)},
                        {"count", bin.count},
                        {"archive", bin.archive},
                        {"share", share ? Json(*share) : Json(nullptr)}});
    }
    const bool any = !timeline.bins.empty();
    return Json({{"unit", name_of(timeline.unit)},
                 {"from", any ? Json(to_iso(timeline.bins.front().start)) : Json(nullptr)},
                 {"to", any ? Json(to_iso(timeline.bins.back().start)) : Json(nullptr)},
                 {"bins", bins},
                 {"coarse", timeline.coarse},
                 {"undated", timeline.undated},
                 {"is_exact", timeline.is_exact}})
        .text();
}

} // namespace newshound
