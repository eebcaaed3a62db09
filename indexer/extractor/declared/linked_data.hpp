// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of itself in JSON-LD (schema.org vocabulary, W3C JSON-LD 1.1).
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <string_view>

namespace newshound {

// Reads every <script type="application/ld+json"> once: single objects, arrays, @graph, several
// blocks, references by @id, and sloppy JSON (loose_json.hpp). Budget: the first 2 MiB of blocks
// and 20,000 values. Of several articles the page's own counts (own_story.hpp); one that is surely
// another's never does.
void read_linked_data(const HtmlDocument& document, Candidates& candidates);

// The JSON in <meta name="parsely-page"> (docs.parse.ly, "JSON metadata").
void read_parsely_page(std::string_view json, NodeId element, Candidates& candidates);

} // namespace newshound
