// SPDX-License-Identifier: GPL-3.0-or-later
// A story in NewsML-G2 (IPTC, "NewsML-G2 Specification").
#pragma once

#include "indexer/extractor/page/xml_document.hpp"
#include "indexer/extractor/told/told_story.hpp"

namespace newshound {

// What the element <newsItem> at `item` tells: its contentMeta and itemMeta, then what stands in
// its contentSet: NITF (nitf_story.hpp), XHTML or plain text. Content that is only referred to is
// none. Of an item without a firstCreated its version's time is that of publication.
ToldStory read_newsml_story(const XmlDocument& document, NodeId item);

} // namespace newshound
