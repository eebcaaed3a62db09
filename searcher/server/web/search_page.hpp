// SPDX-License-Identifier: GPL-3.0-or-later
// The home page and the page of results.
#pragma once

#include "common/error.hpp"
#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct SearchPage {
    SearchState state{};
    std::string query{}; // all of it as it prints, its relative dates as typed
    Results results{};
    // Facets and timeline of the whole archive, for examples: always on the home page, and where
    // nothing was found.
    std::optional<Summary> archive{};
};

// What is wanted of the search that fills SearchPage::results.
SearchRequest request_of(const SearchState& state);

// Of `state` only what the timeline shows.
std::string write_home_page(const PageContext& context, const SearchState& state,
                            const Summary& archive);
std::string write_search_page(const PageContext& context, const SearchPage& page);

// What can't be understood, and why, with the spot marked.
std::string write_query_error_page(const PageContext& context, const SearchState& state,
                                   const QueryError& error);

} // namespace newshound
