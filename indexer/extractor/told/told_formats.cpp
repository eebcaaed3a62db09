// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/told_formats.hpp"

#include "common/text/ascii.hpp"
#include "indexer/extractor/told/factiva_story.hpp"
#include "indexer/extractor/told/hocr_story.hpp"
#include "indexer/extractor/told/json_story.hpp"
#include "indexer/extractor/told/nexis_story.hpp"
#include "indexer/extractor/told/text_story.hpp"
#include "indexer/extractor/told/xml_story.hpp"

#include <string>

namespace newshound {

std::optional<ToldStory> read_told_story(std::string_view content_type, std::string_view text,
                                         std::string_view beside) {
    const std::string type = ascii_lower(content_type.substr(0, content_type.find_first_of("; ")));
    if (type == "application/json") return read_json_story(text).value_or(ToldStory{});
    if (type == "text/plain") return read_text_story(text, read_json_fields(beside));
    if (type == "application/xml") return read_xml_story(text);
    if (type == "text/x-lexisnexis") return read_nexis_story(text);
    if (type == "text/x-lexisnexis-html") return read_nexis_page(text);
    if (type == "text/x-factiva") return read_factiva_story(text);
    if (type == "text/x-factiva-html") return read_factiva_page(text);
    const bool is_html = type.empty() || type.find("html") != type.npos;
    return is_html ? read_hocr_story(text) : std::nullopt;
}

} // namespace newshound
