// SPDX-License-Identifier: GPL-3.0-or-later
// What an archiving tool wrote into a page: where it was taken from, and when.
//
// A page may bear the marks of several: a copy of an archive's copy that a browser saved. What was
// written first, nearest to the story, tells its address and time: an archive's own marks
// (replay_marks.hpp, archive_banner.hpp) before those of what saved the whole (saver_marks.hpp).
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

PageMarks read_page_marks(const HtmlDocument& document);

} // namespace newshound
