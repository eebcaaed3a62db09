// SPDX-License-Identifier: GPL-3.0-or-later
// A story as an object of JSON, under the names that programs give its fields
// (indexer/data/words/story_keys.tsv): crawlers and extractors (news-please, trafilatura,
// newspaper), news APIs, linked data (schema.org's NewsArticle), and what `newshound search
// --format ndjson` and `inspect --format json` print.
#pragma once

#include "indexer/extractor/told/told_story.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// Nothing when `json` is no object that has a story's text. Of keys for one field the one with the
// lowest rank counts; values are texts, numbers, lists of these, or objects with a name.
std::optional<ToldStory> read_json_story(std::string_view json);

// All that such an object tells but the text; nothing of what is none.
ToldStory read_json_fields(std::string_view json);

// What a metadata record tells of the page beside it (indexer/source/warc/metadata_record.hpp), by
// those of these names alone that can mean nothing else. Not how the page was found: `via`, `seed`.
ToldStory read_metadata_fields(std::string_view json);

} // namespace newshound
