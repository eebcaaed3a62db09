// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of itself in <meta>, <title>, <link> and <html lang>: OpenGraph (ogp.me),
// article: (its news vocabulary), Dublin Core, Highwire citation_*, parsely, sailthru, cXense,
// Twitter cards and the plain names.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

namespace newshound {

void read_meta_tags(const HtmlDocument& document, Candidates& candidates);

} // namespace newshound
