// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/facet_table.hpp"

#include "common/text/escape.hpp"

#include <ostream>

namespace newshound {

bool shows_facets_only(std::string_view format, const SearchRequest& request) {
    return format == "csv" && request.limit == 0 && !request.facets.empty() && !request.quotations;
}

void FacetTableRenderer::begin(const Summary& summary) {
    out() << "field,value,count,is_exact\r\n";
    for (const Facet& facet : summary.facets)
        for (const FacetValue& each : facet.values)
            out() << escape_csv(facet.field) << "," << escape_csv(each.value) << "," << each.count
                  << "," << (facet.is_exact ? "true" : "false") << "\r\n";
}

} // namespace newshound
