// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/page_places.hpp"

#include "indexer/extractor/page/visible_text.hpp"

#include <array>

namespace newshound {
namespace {

// Sorted.
constexpr auto side_words = std::to_array<std::string_view>(
    {"aside",   "breadcrumb", "breadcrumbs", "footer",  "latest",   "menu",   "nav",
     "navbar",  "navigation", "newsletter",  "popular", "promo",    "recent", "recommended",
     "related", "sidebar",    "teaser",      "teasers", "trending", "widget"});

constexpr auto comment_words = std::to_array<std::string_view>(
    {"comment", "commentlist", "comments", "disqus", "kommentare", "respond"});

// Sorted. What an article's own head and foot are called, even as <aside> or <footer>.
constexpr auto own_words = std::to_array<std::string_view>(
    {"author", "authors", "autor", "byline", "date", "info", "meta", "metadata", "published"});

constexpr auto article_words =
    std::to_array<std::string_view>({"article", "asset", "entry", "headline", "post", "story"});

bool has_any(const HtmlDocument& document, NodeId id, std::span<const std::string_view> words) {
    return !part_among(document.attribute(id, "class"), words).empty() ||
           !part_among(document.attribute(id, "id"), words).empty();
}

// A small box with the author's address or link and no headline: the article's own, unnamed.
bool holds_author(const HtmlDocument& document, NodeId id) {
    constexpr NodeId small = 40; // nodes
    if (document[id].end - id > small) return false;
    bool author = false;
    for (NodeId at = id + 1; at < document[id].end; ++at) {
        const Tag tag = document[at].tag;
        if (tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3 || tag == Tag::h4) return false;
        author |= holds_part(document.attribute(at, "rel"), "author");
    }
    return author;
}

bool is_side(const HtmlDocument& document, NodeId id) {
    constexpr NodeId small = 12; // nodes: too few for a list of other stories
    const Node& node = document[id];
    switch (node.tag) {
    case Tag::nav:
        return true;
    case Tag::footer:
    case Tag::aside:
        return !has_any(document, id, own_words) && !holds_author(document, id);
    case Tag::body:
    case Tag::html:
    case Tag::main:
    case Tag::text:
    case Tag::time:
    case Tag::a:
        return false;
    default:
        break;
    }
    if (node.attributes.empty()) return false;
    if (has_any(document, id, comment_words)) return true;
    // "entry-footer" is the article's own.
    const std::string_view names = document.attribute(id, "class");
    if (holds_part(names, "footer") && !part_among(names, article_words).empty()) return false;
    return node.end - id >= small && has_any(document, id, side_words) &&
           !has_any(document, id, own_words);
}

} // namespace

std::vector<bool> side_places(const HtmlDocument& document, NodeId heading) {
    std::vector<bool> side(document.size(), false);
    for (NodeId id = 1; id < document.size(); ++id) {
        const NodeId parent = document[id].parent;
        const bool around_heading =
            heading != no_node && id <= heading && heading < document[id].end;
        side[id] =
            (parent != no_node && side[parent]) || (!around_heading && is_side(document, id));
    }
    return side;
}

} // namespace newshound
