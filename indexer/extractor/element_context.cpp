// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/element_context.hpp"

#include "indexer/extractor/markup_words.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::uint16_t surrounding_of(Tag tag) {
    switch (tag) {
    case Tag::article:
        return in_article;
    case Tag::main:
        return in_main;
    case Tag::aside:
        return in_aside;
    case Tag::header:
        return in_header;
    case Tag::footer:
        return in_footer;
    case Tag::nav:
        return in_nav;
    case Tag::form:
        return in_form;
    case Tag::figure:
        return in_figure;
    case Tag::figcaption:
        return in_caption;
    case Tag::table:
        return in_table;
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
        return in_list;
    case Tag::blockquote:
        return in_quote;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
        return in_heading;
    case Tag::a:
        return in_link;
    case Tag::button:
    case Tag::label:
        return in_button;
    case Tag::dl:
    case Tag::details:
        return in_definition;
    default:
        return 0;
    }
}

float sum(const WordWeights& words, const std::vector<std::uint32_t>& hashes) {
    float total = 0;
    for (const std::uint32_t hash : hashes)
        total += words[hash];
    return total;
}

} // namespace

ElementContexts::ElementContexts(const HtmlDocument& document, const WordWeights& words)
    : contexts_(document.size()) {
    std::vector<std::uint32_t> hashes;
    for (NodeId id = 1; id < document.size(); ++id) {
        const Node& node = document[id];
        ElementContext& context = contexts_[id];
        context = contexts_[node.parent];
        if (node.tag == Tag::text || node.tag == Tag::comment) continue;
        context.surroundings |= surrounding_of(node.tag);
        ++context.depth;
        hashes.clear();
        append_markup_words(document, id, WordPlace::near, hashes);
        context.near += sum(words, hashes);
        hashes.clear();
        append_markup_words(document, id, WordPlace::far, hashes);
        const float far = sum(words, hashes);
        context.far += far;
        context.lowest = std::min(context.lowest, far);
        context.highest = std::max(context.highest, far);
    }
}

} // namespace newshound
