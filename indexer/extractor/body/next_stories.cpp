// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/next_stories.hpp"

#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace newshound {
namespace {

constexpr float kept = 0.5F;
constexpr std::uint32_t story_told = 60; // words

bool is_small_heading(Tag tag) {
    return tag == Tag::h2 || tag == Tag::h3;
}

// A date, a byline or an address of its own, below the headline `from`. A box about the author may
// end a part of a story, too.
bool is_signed(const HtmlDocument& document, NodeId box, NodeId from) {
    constexpr NodeId near = 40; // nodes
    constexpr auto signs = std::to_array<std::string_view>(
        {"byline", "date", "datum", "fecha", "published", "timestamp"});
    for (const char* name : {"data-url", "data-href", "data-permalink", "data-path"})
        if (document.has_attribute(box, name)) return true;
    const NodeId end = std::min(document[box].end, from + near);
    for (NodeId id = box + 1; id < end; ++id) {
        if (document[id].tag == Tag::time) return true;
        if (document[id].attributes.empty()) continue;
        if (!part_among(document.attribute(id, "class"), signs).empty() ||
            !part_among(document.attribute(id, "itemprop"), signs).empty())
            return true;
    }
    return false;
}

class NextStories {
  public:
    NextStories(const HtmlDocument& document, const TextBlocks& blocks, NodeId heading,
                std::span<float> probabilities)
        : document_(document), blocks_(blocks), heading_(heading), probabilities_(probabilities) {
        for (std::size_t i = 0; i < blocks.size(); ++i)
            words_before_.push_back(words_before_.back() +
                                    (probabilities[i] >= kept ? blocks[i].words : 0));
    }

    void leave() {
        std::uint32_t small = 0; // words of stories under smaller headlines
        std::vector<NodeId> boxes;
        for (NodeId id = document_[heading_].end; id < document_.size(); ++id) {
            if (words_up_to(id) < story_told) continue;
            const Tag tag = document_[id].tag;
            NodeId box = no_node;
            if (tag == Tag::h1) box = box_of_story(id);
            has_sections_ |= tag == Tag::h1 && box == no_node;
            if (tag == Tag::article && is_signed_article(id)) {
                box = id;
                small += words_in(id);
            }
            if (box == no_node) continue;
            boxes.push_back(box);
            id = document_[box].end - 1;
        }
        // Entries of a live blog have the story between them.
        const std::uint32_t before = boxes.empty() ? 0 : words_up_to(boxes.front());
        if (small > before && boxes.size() > 2) return;
        for (const NodeId box : boxes)
            leave(box);
    }

  private:
    // Of blocks that are kept.
    std::uint32_t words_up_to(NodeId id) const { return words_before_[blocks_.before(id)]; }
    std::uint32_t words_in(NodeId box) const { return words_up_to_end(box) - words_up_to(box); }
    std::uint32_t words_up_to_end(NodeId box) const {
        return words_before_[blocks_.before(document_[box].end)];
    }

    bool holds_heading(NodeId box) const {
        return box <= heading_ && heading_ < document_[box].end;
    }

    // The largest box around a second <h1> that holds nothing of what was told before it; no_node
    // where the headline stands among the story's own paragraphs.
    NodeId box_of_story(NodeId h1) const {
        NodeId box = no_node;
        const std::uint32_t told = words_up_to(h1);
        for (NodeId at = document_[h1].parent; at != no_node && !holds_heading(at);
             at = document_[at].parent) {
            if (words_up_to(at) < told) break;
            box = at;
        }
        if (box == no_node || words_in(box) == 0) return no_node;
        return document_[box].tag == Tag::article ||
                       (!has_sections_ && is_signed(document_, box, h1))
                   ? box
                   : no_node;
    }

    bool is_signed_article(NodeId article) const {
        for (NodeId at = document_[article].parent; at != no_node; at = document_[at].parent)
            if (document_[at].tag == Tag::article && holds_heading(at)) return false;
        if (words_in(article) == 0) return false;
        for (NodeId id = article; id < document_[article].end; ++id)
            if (is_small_heading(document_[id].tag)) return is_signed(document_, article, id);
        return false;
    }

    void leave(NodeId box) {
        const std::uint32_t end = blocks_.before(document_[box].end);
        for (std::uint32_t i = blocks_.before(box); i < end; ++i)
            probabilities_[i] = 0;
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    const NodeId heading_;
    std::span<float> probabilities_;
    std::vector<std::uint32_t> words_before_ = {0}; // kept, before each block
    bool has_sections_ = false;                     // <h1> above parts of the story
};

} // namespace

void leave_next_stories(const HtmlDocument& document, const TextBlocks& blocks, NodeId heading,
                        std::span<float> probabilities) {
    if (heading != no_node) NextStories(document, blocks, heading, probabilities).leave();
}

} // namespace newshound
