// SPDX-License-Identifier: GPL-3.0-or-later
// What an archiving tool wrote into a page: where it was taken from, and when.
#pragma once

#include "common/article/date.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// Reads `<!-- saved from url=(0028)http://… -->` (browsers), SingleFile's and HTTrack's comments,
// and the Wayback Machine's toolbar, comments and rewritten links.
PageMarks read_page_marks(const HtmlDocument& document);

// Takes the archive's part off an address:
// "http://web.archive.org/web/20140226054445im_/http://a.b/c" and
// "/web/20140226054445/http://a.b/c" give "http://a.b/c"; others stay as they are.
std::string_view original_address(std::string_view address);

// The capture time in such an address, UTC.
std::optional<Date> capture_time(std::string_view address);

} // namespace newshound
