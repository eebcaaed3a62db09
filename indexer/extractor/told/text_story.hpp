// SPDX-License-Identifier: GPL-3.0-or-later
// A story as plain text: what its first lines tell, and its paragraphs.
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <string_view>

namespace newshound {

// Of lines "Name: value" at the start, up to a blank line, those are taken whose name is a key of
// story_keys.tsv ("Title: …", "Date: …", "Source: …"); the text stands behind them. Else, or where
// they tell no title, the first line is the title, and up to three short lines behind it are the
// byline and the date when they read so. What `story` tells already, from elsewhere, counts first;
// its title is not looked for in other words: the first line is the text's where it is another.
// UTF-8.
ToldStory read_text_story(std::string_view text, ToldStory story = {});

} // namespace newshound
