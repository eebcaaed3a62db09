// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/hidden_story.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace newshound {
namespace {

constexpr std::size_t least_story = 300; // bytes; less asks the reader to turn scripts on

bool is_shadow_root(const Node& node) {
    return node.tag == Tag::template_ &&
           std::ranges::any_of(node.attributes, [](const Attribute& each) {
               return each.name == "shadowrootmode" || each.name == "shadowroot";
           });
}

bool is_never_shown(Tag tag) {
    return tag == Tag::script || tag == Tag::style || tag == Tag::head || tag == Tag::template_;
}

// Bytes of text in [first, last) outside of links and of what `skipped` says.
template <class Skipped>
std::size_t running_text(std::span<const Node> nodes, NodeId first, NodeId last, Skipped skipped) {
    std::size_t bytes = 0;
    for (NodeId id = first; id < last; ++id) {
        if (skipped(nodes[id].tag) || nodes[id].tag == Tag::a)
            id = nodes[id].end - 1;
        else if (nodes[id].tag == Tag::text && !trimmed(nodes[id].text).empty())
            bytes += nodes[id].text.size();
    }
    return bytes;
}

} // namespace

void show_hidden_story(std::span<Node> nodes) {
    bool has_noscript = false;
    for (Node& node : nodes) {
        if (is_shadow_root(node)) node.tag = Tag::div;
        has_noscript |= node.tag == Tag::noscript;
    }
    if (!has_noscript) return;
    const auto last = static_cast<NodeId>(nodes.size());
    const std::size_t shown = running_text(
        nodes, 0, last, [](Tag tag) { return is_never_shown(tag) || tag == Tag::noscript; });
    for (NodeId id = 0; id < last; ++id) {
        if (nodes[id].tag == Tag::head) {
            id = nodes[id].end - 1;
        } else if (nodes[id].tag == Tag::noscript) {
            const std::size_t held = running_text(nodes, id + 1, nodes[id].end, is_never_shown);
            if (held >= least_story && held > shown) nodes[id].tag = Tag::div;
            id = nodes[id].end - 1;
        }
    }
}

} // namespace newshound
