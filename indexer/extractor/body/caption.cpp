// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/caption.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::uint32_t caption_words = 60;
constexpr std::uint32_t box_words = 40; // of a box with a picture
constexpr int levels = 5;
constexpr NodeId box_nodes = 60;

bool says_caption(const HtmlDocument& document, NodeId id) {
    for (const char* const attribute : {"class", "id"}) {
        const std::string_view value = document.attribute(id, attribute);
        // Without the first letter, which may be a capital.
        for (const std::string_view word : {"aption", "hoto-credit", "mage-credit", "hotoCredit"}) {
            if (value.find(word) != std::string_view::npos) return true;
        }
    }
    return false;
}

bool has_own_measure(const HtmlDocument& document, NodeId id) {
    const std::string_view align = document.attribute(id, "align");
    const std::string_view style = document.attribute(id, "style");
    return align == "left" || align == "right" || align == "LEFT" || align == "RIGHT" ||
           (document.has_attribute(id, "width") &&
            !document.attribute(id, "width").ends_with('%')) ||
           style.find("width") != std::string_view::npos ||
           style.find("float") != std::string_view::npos;
}

std::uint32_t words_in(const HtmlDocument& document, const TextBlocks& blocks, NodeId id) {
    std::uint32_t words = 0;
    for (std::uint32_t i = blocks.before(id); i < blocks.before(document[id].end); ++i) {
        words += blocks[i].words;
        if (words > caption_words) break;
    }
    return words;
}

bool holds_picture(const HtmlDocument& document, NodeId id) {
    const NodeId end = document[id].end;
    if (end - id > box_nodes) return false;
    for (NodeId inner = id; inner < end; ++inner) {
        if (document[inner].tag == Tag::img) return true;
    }
    return false;
}

bool is_whole_page(Tag tag) {
    return tag == Tag::body || tag == Tag::article || tag == Tag::main || tag == Tag::html;
}

} // namespace

bool is_caption(const HtmlDocument& document, const TextBlocks& blocks, const Block& block) {
    if (block.words > caption_words) return false;
    NodeId at = block.element;
    for (int level = 0; level < levels && at != no_node; ++level, at = document[at].parent) {
        const Tag tag = document[at].tag;
        if (is_whole_page(tag)) return false;
        if (tag == Tag::figcaption) return true;
        const std::uint32_t words = words_in(document, blocks, at);
        if (words > caption_words) return false;
        if (tag == Tag::figure && holds_picture(document, at)) return true;
        // The caption of a table is a part of it.
        if (tag != Tag::caption && tag != Tag::table && says_caption(document, at)) return true;
        if (words <= box_words && has_own_measure(document, at) && holds_picture(document, at)) {
            return true;
        }
    }
    return false;
}

} // namespace newshound
