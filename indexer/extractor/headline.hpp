// SPDX-License-Identifier: GPL-3.0-or-later
// The story's headline: the heading that the page's own declarations confirm.
#pragma once

#include "indexer/extractor/candidate.hpp"
#include "indexer/extractor/html_document.hpp"

#include <string>
#include <string_view>

namespace newshound {

struct Headline {
    std::string text;
    NodeId heading = no_node; // the element that shows it; no_node = none does
    std::string rule;
    NodeId element = no_node; // that gave the text
    float confidence = 0;
};

// `host` is the page's ("example.com", "" = unknown). Headings rank by their kind and by how far
// the declared titles and <title>, without the site's name, confirm them; kickers, dates and site
// names inside a heading are taken off. Without any heading, the surest declared title.
Headline find_headline(const HtmlDocument& document, const Candidates& declared,
                       std::string_view host);

} // namespace newshound
