// SPDX-License-Identifier: GPL-3.0-or-later
// The story's headline: the heading that the page's own declarations confirm.
#pragma once

#include "indexer/extractor/candidate.hpp"
#include "indexer/extractor/html_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct Headline {
    std::string text;
    NodeId heading = no_node; // the element that shows it; no_node = none does
    std::string rule;
    NodeId element = no_node; // that gave the text
    float confidence = 0;
};

// `host` is the page's ("example.com", "" = unknown). Site names at either end of a declared title
// are taken off by general rules: a part behind a separator that the declared outlet or the host
// confirms, or that is short beside a long rest.
Headline find_headline(const HtmlDocument& document, const Candidates& declared,
                       std::string_view host);

// A title's parts between " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ".
std::vector<std::string_view> title_parts(std::string_view title);

// Whether `name` is the site's own: equal to one of its declared names or to its host's labels.
bool names_site(std::string_view name, const Candidates& declared, std::string_view host);

} // namespace newshound
