// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/notes_and_tables.hpp"

#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace newshound {
namespace {

constexpr float kept = 0.5F;
constexpr float certain_enough = 0.6F;

using Names = std::unordered_map<std::string_view, NodeId>; // with the reference

// "1", "[12]", "*", "†", "iv": what notes are referred to by.
bool is_reference(std::string_view text) {
    constexpr std::size_t longest = 6; // bytes
    if (text.empty() || text.size() > longest) return false;
    return std::ranges::none_of(text, [](char c) {
        return (c >= 'a' && c <= 'z' && c != 'i' && c != 'v' && c != 'x') || c == ' ';
    });
}

// The names within the page that references in kept blocks lead to.
Names references(const HtmlDocument& document, const TextBlocks& blocks,
                 std::span<const float> probabilities) {
    Names names;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (probabilities[i] < kept || blocks[i].links == 0) continue;
        // The link starts before its words do.
        for (NodeId id = blocks[i].first > 2 ? blocks[i].first - 2 : 0; id <= blocks[i].last;
             ++id) {
            const std::string_view address = document.attribute(id, "href");
            if (document[id].tag == Tag::a && address.size() > 1 && address[0] == '#' &&
                is_reference(visible_text(document, id, 20)))
                names.emplace(address.substr(1), id);
        }
    }
    return names;
}

// The box of a note: the item or paragraph that has the name or holds the anchor of it.
NodeId note_box(const HtmlDocument& document, NodeId id) {
    constexpr int levels = 3;
    for (int level = 0; level < levels && id != no_node; ++level, id = document[id].parent) {
        const Tag tag = document[id].tag;
        if (tag == Tag::li || tag == Tag::p || tag == Tag::dd || tag == Tag::div || tag == Tag::tr)
            return id;
    }
    return no_node;
}

class Keeper {
  public:
    Keeper(const HtmlDocument& document, const TextBlocks& blocks, std::span<float> probabilities)
        : document_(document), blocks_(blocks), probabilities_(probabilities) {}

    void keep_notes() {
        const Names names = references(document_, blocks_, probabilities_);
        if (names.empty()) return;
        for (NodeId id = 0; id < document_.size(); ++id) {
            if (document_[id].attributes.empty()) continue;
            auto named = names.find(document_.attribute(id, "id"));
            if (named == names.end() && document_[id].tag == Tag::a)
                named = names.find(document_.attribute(id, "name"));
            if (named == names.end() || id < named->second) continue;
            const NodeId box = note_box(document_, id);
            if (box != no_node && words_in(box) <= most_words) keep(box);
        }
    }

    void keep_tables() {
        for (NodeId id = 0; id < document_.size(); ++id) {
            if (document_[id].tag != Tag::table) continue;
            if (is_data(id) && stands_in_story(id)) keep(id);
        }
    }

  private:
    static constexpr std::uint32_t most_words = 150; // of a note

    std::uint32_t first_in(NodeId box) const { return blocks_.before(box); }
    std::uint32_t end_of(NodeId box) const { return blocks_.before(document_[box].end); }

    std::uint32_t words_in(NodeId box) const {
        std::uint32_t sum = 0;
        for (std::uint32_t i = first_in(box); i < end_of(box); ++i)
            sum += blocks_[i].words;
        return sum;
    }

    void keep(NodeId box) {
        for (std::uint32_t i = first_in(box); i < end_of(box); ++i)
            if (!blocks_[i].hidden) probabilities_[i] = std::max(probabilities_[i], certain_enough);
    }

    bool is_data(NodeId table) const {
        constexpr std::uint32_t longest_cell = 12; // words
        constexpr std::size_t most_columns = 12;
        std::unordered_map<std::size_t, std::size_t> rows_of; // rows by their cells
        std::size_t rows = 0;
        std::size_t cells = 0;
        for (NodeId id = table + 1; id < document_[table].end; ++id) {
            const Tag tag = document_[id].tag;
            if (tag == Tag::table || tag == Tag::form || tag == Tag::img || tag == Tag::input)
                return false;
            if (tag != Tag::tr) continue;
            ++rows;
            std::size_t in_row = 0;
            for (NodeId cell = document_.first_child(id); cell != no_node;
                 cell = document_.next_sibling(cell))
                in_row += document_[cell].tag == Tag::td || document_[cell].tag == Tag::th;
            ++rows_of[in_row];
            cells += in_row;
        }
        const auto usual =
            std::ranges::max_element(rows_of, {}, [](const auto& each) { return each.second; });
        if (rows < 3 || usual->first < 2 || usual->first > most_columns ||
            5 * usual->second < 4 * rows)
            return false;
        std::size_t linked = 0;
        for (std::uint32_t i = first_in(table); i < end_of(table); ++i) {
            if (blocks_[i].words > longest_cell) return false;
            linked += blocks_[i].link_words == blocks_[i].words;
        }
        return 2 * linked <= cells;
    }

    // A kept paragraph right before it, and one right behind it or before that, share its box.
    bool stands_in_story(NodeId table) const {
        constexpr int levels = 3;
        constexpr std::uint32_t paragraph = 12; // words
        const std::uint32_t first = first_in(table);
        const std::uint32_t end = end_of(table);
        if (first == 0 || end == first || probabilities_[first - 1] < kept) return false;
        if (end >= blocks_.size() || probabilities_[end] < kept) return false;
        if (blocks_[first - 1].words < paragraph || blocks_[end].words < paragraph) return false;
        const NodeId before = document_[blocks_[first - 1].element].parent;
        NodeId at = document_[table].parent;
        for (int level = 0; level < levels && at != no_node; ++level, at = document_[at].parent)
            if (at == before) return blocks_[end].element < document_[at].end;
        return false;
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    std::span<float> probabilities_;
};

} // namespace

void keep_notes_and_tables(const HtmlDocument& document, const TextBlocks& blocks,
                           std::span<float> probabilities) {
    Keeper keeper(document, blocks, probabilities);
    keeper.keep_notes();
    keeper.keep_tables();
}

} // namespace newshound
