// SPDX-License-Identifier: GPL-3.0-or-later
// Facets as a table for spreadsheets, where they are all that is asked for: a row for each value,
// "field,value,count,is_exact" (false: the time limit was hit, at least so many), as CSV like that
// of csv_renderer.
#pragma once

#include "searcher/renderer/renderer.hpp"
#include "searcher/value/request.hpp"

#include <string_view>

namespace newshound {

// Whether that format shows nothing but facets of a request: csv, of no results.
bool shows_facets_only(std::string_view format, const SearchRequest& request);

class FacetTableRenderer : public Renderer {
  public:
    using Renderer::Renderer;
    void begin(const Summary& summary) override;
    void take(const Result&) override {}
    void end() override {}
};

} // namespace newshound
