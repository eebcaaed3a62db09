// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a page when its fields are chosen, as plain values: each reader adds its part,
// none includes another for it. Views and node ids are good as long as the document.
#pragma once

#include "common/article/article.hpp"
#include "indexer/extractor/page/candidate.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// What an archiving tool wrote into the page: where it was taken from, and when.
struct PageMarks {
    std::string address;          // the page's own URL; "" = unknown
    std::optional<Date> captured; // UTC where the tool says so
    std::string rule;             // which mark gave the address: "saved from url" …
    std::string captured_rule;
    NodeId element = no_node;
    std::vector<NodeId> foreign; // elements that are the tool's own: banners, tags of its head
    std::string base;            // what <base> says relative links start from; "" = nothing
};

struct Headline {
    std::string text;
    NodeId heading = no_node; // the element that shows it; no_node = none does
    std::string rule;
    NodeId element = no_node; // that gave the text
    float confidence = 0;
};

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
    std::vector<NodeId> others; // boxes that others sign: next_stories.hpp
    static constexpr std::string_view page_words = "main text";
    static constexpr std::string_view linked_data = "json-ld articleBody";
    std::string_view rule = page_words; // as Found::rule
    bool truncated = false;             // a paywall stub, or a page that scripts would fill
    NodeId container = no_node;         // smallest element around all that was kept
    float confidence = 0;               // as Found::confidence
};

struct PageReading {
    const HtmlDocument& document;
    PageMarks marks = {};           // of archiving tools
    std::optional<Date> today = {}; // when the page is read; nothing = no story is too late
    Candidates declared = {};       // what the page says of itself
    Candidates told = {};           // what was written beside it when it was fetched
    std::string url = {};           // canonical address; "" = unknown
    Headline headline = {};
    std::vector<bool> side = {}; // page_places.hpp
    MainText body = {};
    std::string language = {}; // ISO 639-1; "" = unknown
    std::string outlet = {};
};

} // namespace newshound
