// SPDX-License-Identifier: GPL-3.0-or-later
// The media types whose pages tell their fields by name.
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// Reads `text`, the page in UTF-8, as the format of `content_type` (a Content-Type header) has it:
// application/json, text/plain, of application/xml what xml_story.hpp reads, of HTML hOCR, and what
// press databases export (text/x-lexisnexis, text/x-factiva, each also with -html:
// indexer/source/exports/export_form.hpp); a story without text where it is none. Nothing when it
// is of none of these. `beside` tells a text's fields, in JSON; "" = nothing does.
std::optional<ToldStory> read_told_story(std::string_view content_type, std::string_view text,
                                         std::string_view beside);

} // namespace newshound
