// SPDX-License-Identifier: GPL-3.0-or-later
// The page of all values of one facet of a search: looked through by name, read a page at a time.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/overview.hpp"

#include <cstddef>
#include <string>

namespace newshound {

struct ValuePage {
    SearchState state{};    // of which results; `more` = the facet's field
    Facet facet{};          // its values, all that are counted
    std::string find{};     // a part of their names, without case and accents; "" = all
    std::size_t offset = 0; // of the first one shown
};

inline constexpr std::size_t most_values = 10'000; // that the page looks through

std::string write_value_page(const PageContext& context, const ValuePage& page);

} // namespace newshound
