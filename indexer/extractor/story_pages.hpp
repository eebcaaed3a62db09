// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page is one of several that show one story: "1 2 3 Next", "Page 2 of 3".
#pragma once

#include "common/article/story_part.hpp"
#include "indexer/extractor/page_reading.hpp"

#include <optional>

namespace newshound {

// Told by links between the pages of the story: addresses that differ from the page's own only in
// the number of a page, of which one is called by its number or as the next or previous one.
// Pages of readers' comments, and of lists, are none. `address`: where the page was fetched, "" =
// unknown; then what it declares counts.
std::optional<StoryPart> find_story_part(const PageReading& reading, std::string_view address);

} // namespace newshound
