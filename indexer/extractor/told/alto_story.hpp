// SPDX-License-Identifier: GPL-3.0-or-later
// A scanned page in ALTO, Analyzed Layout and Text Object (Library of Congress, versions 1 to 4).
#pragma once

#include "indexer/extractor/page/xml_document.hpp"
#include "indexer/extractor/told/told_story.hpp"

namespace newshound {

// Its <TextBlock>s in their order as scanned_text.hpp has them, without those in the page's
// margins, where page numbers and running titles stand. Words that were parted are whole where it
// says so. The language is that of its first block.
ToldStory read_alto_story(const XmlDocument& alto);

} // namespace newshound
