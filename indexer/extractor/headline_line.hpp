// SPDX-License-Identifier: GPL-3.0-or-later
// The headline of a page that declares none: the largest line before the story.
#pragma once

#include "indexer/extractor/page/html_document.hpp"
#include "indexer/extractor/title_text.hpp"

#include <string_view>

namespace newshound {

struct HeadlineLine {
    NodeId element = no_node; // no_node = nothing fits
    bool is_signed = false;   // a byline or a date stands just behind it
};

// Headings, lines that a class names so, large and bold ones, before the first long paragraph; the
// largest wins, and one with a byline or date just behind it before others. Links, site names,
// placeholders and counts of comments are none.
HeadlineLine headline_line(const HtmlDocument& document, const SiteNames& site);

// Whether a byline or a date is among the three lines behind `id`.
bool is_signed_line(const HtmlDocument& document, NodeId id);

// Whether the first long paragraph follows `heading` without another heading or a menu between.
bool stands_above_story(const HtmlDocument& document, NodeId heading);

// "15 Replies to “Headline”", "2 Kommentare zu Headline", "0 Comments"
bool counts_comments(std::string_view text);

} // namespace newshound
