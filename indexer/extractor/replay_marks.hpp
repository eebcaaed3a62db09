// SPDX-License-Identifier: GPL-3.0-or-later
// What web archives write into the pages that they replay: the Wayback Machine and OpenWayback,
// pywb and its relatives, archive.today, and whoever links as Memento (RFC 7089) says.
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

// Toolbars, comments, scripts, `<link rel="memento">`, and the rewritten addresses of a page most
// of whose addresses are. Where a head declares the
// archive's own copy (og:url and times of its capture), its tags go to `marks.foreign`.
void read_replay_marks(const HtmlDocument& document, PageMarks& marks);

} // namespace newshound
