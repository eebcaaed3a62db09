// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of a feed that carries its story's text.
//
// RSS 2.0 and the versions before it (RSS Advisory Board, "RSS 2.0 Specification"), RSS 1.0
// (RSS-DEV, "RDF Site Summary 1.0", with its modules Content and Dublin Core), Atom (RFC 4287, and
// Atom 0.3).
#pragma once

#include "indexer/extractor/page/xml_document.hpp"
#include "indexer/extractor/told/told_story.hpp"

namespace newshound {

// The first entry of `feed`. Its text is <content:encoded> or Atom's <content>; a summary or
// description is none. What the entry lacks of language and base address the feed tells; the feed's
// title is the site's name.
ToldStory read_feed_story(const XmlDocument& feed);

} // namespace newshound
