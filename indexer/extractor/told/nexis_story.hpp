// SPDX-License-Identifier: GPL-3.0-or-later
// A document of LexisNexis: outlet, date and edition in the middle of the page, the headline, lines
// with labels in capitals ("BYLINE: …"), the text, labels again, the copyright.
//
// Who tells what is told by its place and its label alone. The database's terms (SUBJECT …), the
// day it took the document in (LOAD-DATE) and its own name are not the story's. A document without
// any label in front of its text has none that is read. (As in the header of
// indexer/source/exports/export_form.hpp.)
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <string_view>

namespace newshound {

ToldStory read_nexis_story(std::string_view text);
ToldStory read_nexis_page(std::string_view html);

} // namespace newshound
