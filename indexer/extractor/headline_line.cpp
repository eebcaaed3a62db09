// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/headline_line.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/declared_title.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t story_bytes = 120; // a text of so many, outside of links, is the story's
constexpr std::size_t longest = 250;
constexpr std::size_t least_words = 3;
constexpr int lines_behind = 3; // where byline and date are looked for

// A browser's <font size>: 1 to 7, "+2" counts from 3.
int font_size(std::string_view value) {
    constexpr int usual = 3;
    const bool larger = value.starts_with('+');
    if (larger) value.remove_prefix(1);
    if (value.empty() || value[0] < '0' || value[0] > '9') return usual;
    return value[0] - '0' + (larger ? usual : 0);
}

float size_of(const HtmlDocument& document, NodeId id) {
    constexpr auto names =
        std::to_array<std::string_view>({"hdl", "head", "heading", "headline", "hed", "title",
                                         "titel", "titre", "titolo", "titulo", "ttl"});
    switch (document[id].tag) {
    case Tag::h1:
        return 1.0F;
    case Tag::h2:
        return 0.8F;
    case Tag::h3:
        return 0.7F;
    case Tag::h4:
        return 0.5F;
    case Tag::font:
        return font_size(document.attribute(id, "size")) >= 5   ? 0.75F
               : font_size(document.attribute(id, "size")) == 4 ? 0.6F
                                                                : 0;
    case Tag::b:
    case Tag::strong:
        return 0.45F;
    case Tag::div:
    case Tag::span:
    case Tag::p:
    case Tag::td: {
        const std::string_view own = document.attribute(id, "class");
        return std::ranges::any_of(names,
                                   [&](std::string_view name) { return holds_part(own, name); })
                   ? 0.7F
                   : 0;
    }
    default:
        return 0;
    }
}

bool in_link(const HtmlDocument& document, NodeId id) {
    const NodeId child = document.first_child(id);
    if (child != no_node && document[child].tag == Tag::a) return true;
    for (int level = 0; level < 4 && id != no_node; ++level, id = document[id].parent)
        if (document[id].tag == Tag::a) return true;
    return false;
}

bool is_label(std::string_view text) {
    return text.starts_with("By ") || text.starts_with("by ") || text.starts_with("BY ") ||
           text.starts_with("Von ") || text.starts_with("Par ") || text.starts_with("Por ");
}

// Where the story's first long text stands; the document's end without one.
NodeId story_start(const HtmlDocument& document) {
    NodeId link_end = 0;
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        if (is_hidden_tag(node.tag)) {
            id = node.end - 1;
        } else if (node.tag == Tag::a) {
            link_end = std::max(link_end, node.end);
        } else if (node.tag == Tag::text && id >= link_end && node.text.size() >= story_bytes) {
            return id;
        }
    }
    return document.size();
}

} // namespace

bool is_signed_line(const HtmlDocument& document, NodeId id) {
    int lines = 0;
    for (NodeId at = document[id].end; at < document.size() && lines < lines_behind; ++at) {
        if (document[at].tag != Tag::text) continue;
        const std::string text = squeezed(document[at].text);
        if (text.empty()) continue;
        ++lines;
        if (is_label(text) || (text.size() < 60 && find_date(text, {}))) return true;
    }
    return false;
}

bool stands_above_story(const HtmlDocument& document, NodeId heading) {
    constexpr int most_links = 3; // more are a menu
    const NodeId story = story_start(document);
    int links = 0;
    for (NodeId id = document[heading].end; id < story && story < document.size(); ++id) {
        if (document[id].tag == Tag::h1 || document[id].tag == Tag::h2) return false;
        links += document[id].tag == Tag::a;
    }
    return heading < story && story < document.size() && links <= most_links;
}

bool counts_comments(std::string_view text) {
    constexpr auto words = std::to_array<std::string_view>(
        {"antworten", "comentario", "comentarios", "comment", "commentaire", "commentaires",
         "commenti", "comments", "kommentar", "kommentare", "reacties", "replies", "reply",
         "response", "responses", "thought", "thoughts"});
    const std::size_t start = text.find_first_not_of("0123456789");
    if (start == 0 || start == text.npos || text[start] != ' ') return false;
    const std::size_t end = std::min(text.find(' ', start + 1), text.size());
    if (end - start > 16) return false;
    return std::ranges::binary_search(words, to_lower(text.substr(start + 1, end - start - 1)));
}

HeadlineLine headline_line(const HtmlDocument& document, const SiteNames& site) {
    HeadlineLine best;
    float best_size = 0;
    const NodeId story = story_start(document);
    for (NodeId id = 0; id < story; ++id) {
        if (is_hidden_tag(document[id].tag)) {
            id = document[id].end - 1;
            continue;
        }
        float size = size_of(document, id);
        if (size == 0 || document[id].end > story || document[id].end - id > 20) continue;
        const std::string text = visible_text(document, id, longest);
        if (text.size() >= longest || count_words(text) < least_words || in_link(document, id) ||
            is_label(text) || counts_comments(text) || is_placeholder(text) || site.holds(text))
            continue;
        if (const std::optional<PrintedDate> date = find_date(text, {});
            date && 2 * (date->end - date->start) > text.size())
            continue;
        const bool is_signed = is_signed_line(document, id);
        if (is_signed) size += 0.3F;
        if (size <= best_size) continue;
        best_size = size;
        best = {id, is_signed};
    }
    return best;
}

} // namespace newshound
