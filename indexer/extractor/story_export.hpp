// SPDX-License-Identifier: GPL-3.0-or-later
// Files into which a press database wrote several stories, one below the other.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

namespace newshound {

// Two lines or more that count its stories ("Document 3 of 25", "Dokument 3 von 25"), or name the
// record of each ("LOAD-DATE: …", "ProQuest document ID: …", Factiva's "Document ABCD00002019…"),
// and part the page's text into stories: each a line, its headline, and paragraphs.
bool holds_several_stories(const HtmlDocument& document);

} // namespace newshound
