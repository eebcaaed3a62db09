// SPDX-License-Identifier: GPL-3.0-or-later
// What results have in common, as checkboxes with counts that narrow the search; and what narrows
// it now, as links that take it away.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/overview.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Boxes of the form "search". A facet with fewer than two values is left out unless one is chosen.
// A link behind a value that leaves it out.
void write_without(HtmlWriter& html, const PageContext& context, const SearchState& state,
                   std::string_view field, const std::string& value);

void write_facets(HtmlWriter& html, const PageContext& context, const SearchState& state,
                  const std::vector<Facet>& facets);

// "person Alexander Bortnikov ×"
void write_chips(HtmlWriter& html, const PageContext& context, const SearchState& state);

// A facet's value for people: the language's name for "de".
std::string facet_label(const PageContext& context, std::string_view field,
                        const std::string& value);

// The page of all values of a facet of the same search.
std::string value_link(const PageContext& context, const SearchState& state,
                       std::string_view field);

} // namespace newshound
