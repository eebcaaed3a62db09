// SPDX-License-Identifier: GPL-3.0-or-later
// The headline in a declared title: what is left without the names of site and section, crumbs of
// the way to the page, byline and date.
#pragma once

#include "indexer/extractor/title_text.hpp"

#include <string>
#include <string_view>

namespace newshound {

// "BBC NEWS | Business | Banks merge" and "movies / Banks merge by ANN ROE (03/06/00)" give "Banks
// merge". Parts fall when the site's names or its sections confirm them, when they say nothing
// (is_placeholder), when they stand as short crumbs before the headline or behind a bar after it,
// or when one is short beside a long rest. "" when no part is a headline.
std::string headline_in(std::string_view title, const SiteNames& site);

// "Untitled Document", "Print version", "Loading…", "Article": a title of any page.
bool is_placeholder(std::string_view text);

} // namespace newshound
