// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a page when its fields are chosen: passed from stage to stage, each adding its
// part.
#pragma once

#include "indexer/extractor/candidate.hpp"
#include "indexer/extractor/headline.hpp"
#include "indexer/extractor/html_document.hpp"
#include "indexer/extractor/main_text.hpp"
#include "indexer/extractor/page_marks.hpp"

#include <string>
#include <vector>

namespace newshound {

struct PageReading {
    const HtmlDocument& document;
    PageMarks marks;     // of archiving tools
    Candidates declared; // what the page says of itself
    std::string url;     // canonical address; "" = unknown
    Headline headline;
    std::vector<bool> side; // page_places.hpp
    MainText body;
    std::string language; // ISO 639-1; "" = unknown
    std::string outlet;
};

} // namespace newshound
