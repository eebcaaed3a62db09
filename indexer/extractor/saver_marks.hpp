// SPDX-License-Identifier: GPL-3.0-or-later
// What programs that save a page into a file write into it: browsers, SingleFile, HTTrack,
// monolith, WebScrapBook, Save Page WE, and others that do as they do.
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

// `<!-- saved from url=(0028)http://… -->`; comments above or below the page that begin as savers
// write them ("Saved from …", "Archived on …"), with an address and a time of day;
// `data-scrapbook-source`, `<meta name="savepage-url">`.
void read_saver_marks(const HtmlDocument& document, PageMarks& marks);

} // namespace newshound
