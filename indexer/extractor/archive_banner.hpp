// SPDX-License-Identifier: GPL-3.0-or-later
// The box above a page in which an archive, or a search engine's cache, says that it shows a copy.
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

// "This is Google's cache of http://… It is a snapshot of the page as it appeared on …": above the
// story, a box of a few lines with an address, and with a word for copies and a date, or with a
// field that holds the address that `marks` knows already. Notes address and time where none are
// known, and the box as foreign.
void read_archive_banner(const HtmlDocument& document, PageMarks& marks);

} // namespace newshound
