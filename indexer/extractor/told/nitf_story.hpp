// SPDX-License-Identifier: GPL-3.0-or-later
// A story in NITF, the News Industry Text Format (IPTC, versions 2.5 to 3.6).
#pragma once

#include "indexer/extractor/page/xml_document.hpp"
#include "indexer/extractor/told/told_story.hpp"

namespace newshound {

// Adds what the element <nitf> at `nitf` tells to what `story` has. The text are the paragraphs and
// headings of <body.content>, without media and tables, each that is repeated once; the dateline
// is none of it.
void tell_nitf(const XmlDocument& document, NodeId nitf, ToldStory& story);

} // namespace newshound
