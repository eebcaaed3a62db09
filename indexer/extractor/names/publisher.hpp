// SPDX-License-Identifier: GPL-3.0-or-later
// The publication that a page belongs to.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// The outlet's display name, from what the page declares, the site's name in its <title>, the
// outlet registry by domain, the copyright line, or the host itself, in this order. `url` is the
// page's address and `headline` the story's, "" = unknown.
std::optional<Candidate> find_publisher(const HtmlDocument& document, const Candidates& declared,
                                        std::string_view url, const OutletRegistry& outlets,
                                        std::string_view headline = {});

} // namespace newshound
