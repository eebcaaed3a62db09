// SPDX-License-Identifier: GPL-3.0-or-later
// A story in XML that is no web page.
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// By the root element: the first entry of a feed (feed_story.hpp), the first item of a message in
// NewsML-G2 (newsml_story.hpp), NITF (nitf_story.hpp), a scanned page
// in ALTO (alto_story.hpp). Nothing for other documents. UTF-8.
std::optional<ToldStory> read_xml_story(std::string_view xml);

} // namespace newshound
