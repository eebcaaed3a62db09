// SPDX-License-Identifier: GPL-3.0-or-later
// Results as feeds that people subscribe to: Atom (RFC 4287) and RSS 2.0, both with the elements of
// OpenSearch 1.1 and links to the parts around (RFC 5005).
//
// Ids stay the same wherever the archive is served: urn:newshound:article:ID.
#pragma once

#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/route.hpp"

#include <string_view>

namespace newshound {

bool is_feed_format(std::string_view format); // "atom" or "rss"

// The newest first unless the request sorts.
HttpResponse feed(RequestContext& context, const AskedSearch& asked, std::string_view format);

} // namespace newshound
