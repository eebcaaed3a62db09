// SPDX-License-Identifier: GPL-3.0-or-later
// A page becomes an article: the one door of this folder.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "indexer/page.hpp"

#include <optional>
#include <string>

namespace newshound {

struct Extraction {
    Article article;     // best fields even when skipped
    std::string skipped; // why the page is no article: "not HTML", "index page", "error page",
                         // "consent wall", "empty" …; "" = it is one
};

// Never throws for any bytes; costs time and memory linear in the page's size, with stated limits
// (page_limits.hpp). A pure function: safe from any thread.
// `outlets` tells which names are outlets', and whose a domain is. A date after `today` (UTC, or
// the day of the page's capture) is no story's; without one any day may be.
Extraction extract(const Page& page, const OutletRegistry& outlets,
                   std::optional<Date> today = std::nullopt);

} // namespace newshound
