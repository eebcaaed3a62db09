// SPDX-License-Identifier: GPL-3.0-or-later
// A document of Factiva: with its codes (HD headline, BY byline, PD date, SN source, SE section, LA
// language, LP and TD text …), each alone on its line or before its value; or without them, where
// lines tell what they are by where they stand: headline, byline, "523 words", date, time, source,
// its code, page, language, copyright, text. The name of the record ("Document …") ends both.
//
// Codes are known in the order in which Factiva writes them: within the text none of those that
// stand in front of it is one. The database's terms (NS, RE, CO, IN) are not the story's. Without
// codes a document whose words are not counted above its date, or that has no copyright line, has
// no text that is read. (Factiva's "Field codes" as programs for its exports know them, see
// indexer/source/exports/export_form.hpp.)
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <string_view>

namespace newshound {

ToldStory read_factiva_story(std::string_view text);
ToldStory read_factiva_page(std::string_view html);

} // namespace newshound
