// SPDX-License-Identifier: GPL-3.0-or-later
// The story's headline: the heading that the page's own declarations confirm.
#pragma once

#include "indexer/extractor/page_reading.hpp"

#include <string_view>

namespace newshound {

// `host` is the page's ("example.com", "" = unknown). Headings rank by their kind and by how far
// the declared titles and <title>, without the site's name, confirm them; kickers, dates and site
// names inside a heading are taken off. Without any heading, the surest declared title.
Headline find_headline(const HtmlDocument& document, const Candidates& declared,
                       std::string_view host);

} // namespace newshound
