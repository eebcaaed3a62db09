// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/block_text.hpp"

#include "indexer/extractor/body/caption.hpp"
#include "indexer/extractor/body/text_links.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace newshound {
namespace {

constexpr float keep = 0.5F;
constexpr std::uint32_t copy_words = 8; // shorter blocks may well stand twice in a story

// The nearest ancestor-or-self of a kind, within a few levels; no_node without one.
NodeId nearest(const HtmlDocument& document, NodeId id, Tag one, Tag other) {
    for (int level = 0; level < 6 && id != no_node; ++level, id = document[id].parent) {
        if (document[id].tag == one || document[id].tag == other) return id;
    }
    return no_node;
}

class Writer {
  public:
    Writer(const HtmlDocument& document, const TextBlocks& blocks)
        : document_(document), blocks_(blocks), links_(document) {}

    void add(const Block& block, bool follows_directly) {
        if (is_caption(document_, blocks_, block)) {
            result_.captions.emplace_back(block.text);
            return;
        }
        if (block.words >= copy_words && !seen_.insert(block.text).second) return;
        separate(block, follows_directly);
        const std::size_t start = result_.text.size();
        result_.text += block.text;
        links_.add(block, result_.text, start);
        keep_nodes(block);
        last_ = &block;
    }

    MainText finish() {
        set_container();
        result_.links = links_.take();
        return std::move(result_);
    }

  private:
    void separate(const Block& block, bool follows_directly) {
        const NodeId item = nearest(document_, block.element, Tag::li, Tag::li);
        const NodeId row = nearest(document_, block.element, Tag::tr, Tag::tr);
        const bool same_row = last_ != nullptr && row != no_node && row == last_row_ &&
                              block.element != last_->element && block.words < 12;
        if (same_row) {
            result_.text += " | ";
        } else if (last_ != nullptr) {
            const bool next_line =
                follows_directly && block.line_breaks == 1 && block.element == last_->element;
            result_.text += next_line ? "\n" : "\n\n";
        }
        if (item != no_node && item != last_item_) result_.text += "- ";
        last_item_ = item;
        last_row_ = row;
    }

    void keep_nodes(const Block& block) {
        for (NodeId id = block.first; id <= block.last; ++id) {
            if (document_[id].tag == Tag::text) result_.kept.push_back(id);
        }
    }

    // The smallest element around the first and the last node that were kept.
    void set_container() {
        if (result_.kept.empty()) return;
        NodeId at = document_[result_.kept.front()].parent;
        while (document_[at].end <= result_.kept.back() && document_[at].parent != no_node) {
            at = document_[at].parent;
        }
        result_.container = at;
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    MainText result_;
    TextLinks links_;
    std::unordered_set<std::string_view> seen_;
    const Block* last_ = nullptr;
    NodeId last_item_ = no_node;
    NodeId last_row_ = no_node;
};

} // namespace

MainText block_text(const HtmlDocument& document, const TextBlocks& blocks,
                    std::span<const float> probabilities) {
    Writer writer(document, blocks);
    float sum = 0;
    float words = 0;
    bool kept_before = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool kept = probabilities[i] >= keep;
        if (kept) {
            writer.add(blocks[i], kept_before);
            sum += probabilities[i] * static_cast<float>(blocks[i].words);
            words += static_cast<float>(blocks[i].words);
        }
        kept_before = kept;
    }
    MainText result = writer.finish();
    result.confidence = words > 0 ? sum / words : 0;
    return result;
}

} // namespace newshound
