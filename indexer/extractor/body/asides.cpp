// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/asides.hpp"

#include "indexer/extractor/body/furniture_words.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace newshound {
namespace {

constexpr float kept = 0.5F;
constexpr std::uint32_t short_words = 45; // of a block or box that asks for something

// What of a block stands before its first link.
std::string_view label_of(const HtmlDocument& document, const Block& block) {
    for (NodeId id = block.first; id <= block.last; ++id) {
        if (document[id].tag != Tag::a || !document.has_attribute(id, "href")) continue;
        const std::string link = visible_text(document, id, 200);
        const std::size_t at = link.empty() ? block.text.npos : block.text.find(link);
        return block.text.substr(0, at == block.text.npos ? 0 : at);
    }
    return {};
}

class Asides {
  public:
    Asides(const HtmlDocument& document, const TextBlocks& blocks, std::span<float> probabilities)
        : document_(document), blocks_(blocks), probabilities_(probabilities) {
        words_before_.reserve(blocks.size() + 1);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            words_before_.push_back(words_before_.back() + blocks[i].words);
            if (probabilities[i] >= kept) words_ += blocks[i].words;
        }
    }

    void leave() {
        leave_boxes();
        std::uint32_t told = 0; // words kept so far
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            leave_related(i);
            if (probabilities_[i] < kept) continue;
            if (is_jump(blocks_[i].text)) {
                probabilities_[i] = 0;
                continue;
            }
            if (blocks_[i].words <= short_words && is_request(i, words_ - std::min(words_, told)))
                probabilities_[i] = 0;
            told += blocks_[i].words;
        }
    }

  private:
    // "READ MORE: [link]", or the label alone and the links below it.
    void leave_related(std::size_t i) {
        const Block& block = blocks_[i];
        const bool all_linked = block.link_words == block.words;
        if (!all_linked && block.link_words > 0) {
            const std::string_view label = label_of(document_, block);
            const auto label_words = static_cast<std::uint32_t>(std::ranges::count(label, ' '));
            // Nothing but the label stands beside the links.
            if (block.words - block.link_words <= label_words + 1 && is_related_label(label))
                probabilities_[i] = 0;
        } else if (is_related_label(block.text)) {
            // A single word in front of nothing may be a line of the story. What a link or button
            // leads to is no list below it.
            const bool pressed = all_linked || document_[block.element].tag == Tag::button;
            const bool list = !pressed && i + 1 < blocks_.size() && is_linked(i + 1);
            if (list || block.words > 1) probabilities_[i] = 0;
            for (std::size_t at = i + 1; list && at < blocks_.size() && is_linked(at); ++at)
                probabilities_[at] = 0;
        }
    }

    // `to_come`: words that are kept from the block on. A wall stands where the story breaks off.
    bool is_request(std::size_t i, std::uint32_t to_come) const {
        constexpr std::uint32_t last_words = 100;
        if (to_come <= last_words && words_ > to_come && speaks_for_wall(blocks_[i].text))
            return true;
        const std::string_view text = blocks_[i].text;
        // The story tells of other people's letters, too.
        return asks_for_address(text) &&
               (is_in_box_with_form(i) || (blocks_[i].links > 0 && asks_reader(text)));
    }

    bool is_linked(std::size_t i) const { return blocks_[i].link_words == blocks_[i].words; }

    std::uint32_t words_in(NodeId box) const {
        return words_before_[blocks_.before(document_[box].end)] -
               words_before_[blocks_.before(box)];
    }

    bool holds_field(NodeId box) const {
        constexpr auto types = std::to_array<std::string_view>({"email", "tel"});
        for (NodeId id = box; id < document_[box].end; ++id)
            if (document_[id].tag == Tag::input &&
                std::ranges::find(types, document_.attribute(id, "type")) != types.end())
                return true;
        return false;
    }

    // The nearest box of few words around the block has a field for an address.
    bool is_in_box_with_form(std::size_t i) const {
        const NodeId box = small_box(blocks_[i].element);
        return box != no_node && holds_field(box);
    }

    // The largest box around `id` that is too small to be the story.
    NodeId small_box(NodeId id) const {
        NodeId box = no_node;
        for (NodeId at = id; at != no_node; at = document_[at].parent) {
            const std::uint32_t words = words_in(at);
            if (words > short_words || 2 * words > words_ || document_[at].tag == Tag::body) break;
            box = at;
        }
        return box;
    }

    static bool is_wall(const HtmlDocument& document, NodeId id) {
        for (const char* const attribute : {"class", "id"}) {
            const std::string_view value = document.attribute(id, attribute);
            if (value.find("wall") == value.npos) continue; // all of them have it
            // Without the first letter, which may be a capital.
            for (const std::string_view word : {"aywall", "egwall", "ubscription-wall"})
                if (value.find(word) != value.npos) return true;
        }
        return false;
    }

    // What is called a wall may be what stands behind one: a site names the paid part of a story
    // so.
    bool speaks_or_asks(NodeId box) const {
        const std::uint32_t end = blocks_.before(document_[box].end);
        for (std::uint32_t i = blocks_.before(box); i < end; ++i)
            if (speaks_for_wall(blocks_[i].text) || asks_for_address(blocks_[i].text)) return true;
        for (NodeId id = box; id < document_[box].end; ++id)
            if (document_[id].tag == Tag::button || document_[id].tag == Tag::input) return true;
        return false;
    }

    // Boxes of few words that ask for an address, or are called walls and speak so.
    void leave_boxes() {
        for (NodeId id = 0; id < document_.size(); ++id) {
            const bool field =
                document_[id].tag == Tag::input && document_.attribute(id, "type") == "email";
            if (!field && (document_[id].attributes.empty() || !is_wall(document_, id))) continue;
            const NodeId box = small_box(id);
            if (box == no_node || (!field && !speaks_or_asks(box))) continue;
            const std::uint32_t end = blocks_.before(document_[box].end);
            for (std::uint32_t i = blocks_.before(box); i < end; ++i)
                probabilities_[i] = 0;
        }
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    std::span<float> probabilities_;
    std::vector<std::uint32_t> words_before_ = {0}; // of all blocks before each
    std::uint32_t words_ = 0;                       // of what is kept
};

} // namespace

void leave_asides(const HtmlDocument& document, const TextBlocks& blocks,
                  std::span<float> probabilities) {
    Asides(document, blocks, probabilities).leave();
}

} // namespace newshound
