// SPDX-License-Identifier: GPL-3.0-or-later
// The story's own words on a page, without the furniture around and inside them.
#pragma once

#include "common/article/article.hpp"
#include "indexer/extractor/html_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// What is known of the page before its text is sought; every part may be empty.
struct MainTextHints {
    std::string_view title;        // the headline
    NodeId heading = no_node;      // the element that shows the headline
    std::string_view article_body; // of JSON-LD
    std::string_view description;
};

struct MainText {
    std::string text;                  // as Article::text
    std::vector<std::string> captions; // as Article::captions
    std::vector<Link> links;           // as Article::links
    // Text nodes whose words make up `text`, in document order. Bylines and dates are sought
    // just before the first and at the start of the text.
    std::vector<NodeId> kept;
    static constexpr std::string_view page_words = "main text";
    static constexpr std::string_view linked_data = "json-ld articleBody";
    std::string_view rule = page_words; // as Found::rule
    bool truncated = false;             // a paywall stub, or a page that scripts would fill
    NodeId container = no_node;         // smallest element around all that was kept
    float confidence = 0;               // as Found::confidence
};

// Time and memory linear in the document.
MainText main_text(const HtmlDocument& document, const MainTextHints& hints);

} // namespace newshound
