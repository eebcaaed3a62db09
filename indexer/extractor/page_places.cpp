// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_places.hpp"

#include "indexer/extractor/visible_text.hpp"

#include <array>

namespace newshound {
namespace {

// Sorted.
constexpr auto side_words = std::to_array<std::string_view>(
    {"aside",      "breadcrumb", "breadcrumbs", "comment",  "commentlist", "comments", "disqus",
     "footer",     "kommentare", "latest",      "menu",     "nav",         "navbar",   "navigation",
     "newsletter", "popular",    "promo",       "recent",   "recommended", "related",  "respond",
     "sidebar",    "teaser",     "teasers",     "trending", "widget"});

bool is_side(const HtmlDocument& document, NodeId id) {
    const Node& node = document[id];
    switch (node.tag) {
    case Tag::nav:
    case Tag::footer:
    case Tag::aside:
        return true;
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
    return !part_among(document.attribute(id, "class"), side_words).empty() ||
           !part_among(document.attribute(id, "id"), side_words).empty();
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
