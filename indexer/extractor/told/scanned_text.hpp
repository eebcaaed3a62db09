// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a page that was scanned: lines as they stood on paper become paragraphs.
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Of one block; a line that ends with a soft hyphen (U+00AD) was hyphenated for sure.
using ScannedLines = std::vector<std::string>;

// One paragraph. A word that was parted at a line's end is joined: its hyphen goes where the next
// line goes on in small letters, and stays where it doesn't.
std::string joined_lines(const ScannedLines& lines);

// Tells the first block as the title, where it is no longer than a headline, and the others as the
// text; else its first line as the title and all of them as the text. Nothing else is known.
// `format` and `place` as in told_story.hpp.
void tell_scanned(const std::vector<ScannedLines>& blocks, std::string_view format,
                  std::string_view place, ToldStory& story);

} // namespace newshound
