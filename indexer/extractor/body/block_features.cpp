// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/block_features.hpp"

#include "common/text/hash.hpp"
#include "common/text/hash_table.hpp"
#include "indexer/extractor/body/block_style.hpp"
#include "indexer/extractor/body/block_sums.hpp"
#include "indexer/extractor/body/markup_words.hpp"
#include "indexer/extractor/body/place_features.hpp"
#include "indexer/extractor/body/word_overlap.hpp"
#include "indexer/extractor/page/tag_rank.hpp"

#include <algorithm>
#include <functional>

namespace newshound {
namespace {

float ratio(float part, float whole) {
    return whole > 0 ? part / whole : 0;
}

class Measurer {
  public:
    Measurer(const HtmlDocument& document, const TextBlocks& blocks, const MainTextHints& hints,
             const ElementContexts& contexts, const WordWeights& words)
        : document_(document), blocks_(blocks), contexts_(contexts), words_(words),
          sums_(document, blocks), title_(hints.title, 1), description_(hints.description, 3),
          body_(hints.article_body, 4), half_(sums_.smallest_with(0.51F)),
          most_(sums_.smallest_with(0.85F)), densest_(sums_.densest()),
          places_(document, blocks, sums_, contexts, hints.heading) {}

    std::vector<BlockRow> measure() {
        std::vector<BlockRow> rows(blocks_.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].fill(0);
            measure_text(i, rows[i]);
            measure_element(i, rows[i]);
            measure_boxes(i, rows[i]);
            places_.measure(i, rows[i]);
        }
        for (std::size_t i = 0; i < rows.size(); ++i)
            measure_neighbours(i, rows);
        measure_alike(rows);
        return rows;
    }

  private:
    NodeId parent(NodeId id) const {
        return document_[id].parent == no_node ? 0 : document_[id].parent;
    }

    void measure_text(std::size_t i, BlockRow& row) {
        const Block& block = blocks_[i];
        const auto words = static_cast<float>(std::max(block.words, 1U));
        hashes_.clear();
        append_text_words(block.text, hashes_);
        for (const std::uint32_t hash : hashes_)
            row[f_text_weight] += words_[hash];
        const BlockStyle style = block_style(block.text, words);
        row[f_words] = words;
        row[f_bytes_per_word] = static_cast<float>(block.text.size()) / words;
        row[f_link_share] = static_cast<float>(block.link_words) / words;
        row[f_links] = static_cast<float>(block.links);
        row[f_bold_share] = static_cast<float>(block.bold_words) / words;
        row[f_sentence_end] = style.ends_sentence;
        row[f_sentence_marks] = style.sentence_marks;
        row[f_commas] = style.commas;
        row[f_capitals] = style.capitals;
        row[f_digits] = style.digits;
        row[f_first_character] = style.first;
        row[f_colon_end] = style.ends_with_colon;
        row[f_odd_marks] = style.odd_marks;
        row[f_line_breaks] = block.line_breaks;
        row[f_hidden] = block.hidden;
        measure_overlap(block, row);
    }

    void measure_overlap(const Block& block, BlockRow& row) {
        hashes_.clear();
        if (!title_.empty() || !description_.empty() || !body_.empty())
            append_word_hashes(block.text, hashes_);
        row[f_title_share] = block.words <= 60 ? title_.share_of(hashes_) : 0;
        row[f_is_title] = row[f_title_share] > 0.9F;
        row[f_description_share] = description_.share_of(hashes_);
        row[f_body_share] = body_.empty() ? -1 : body_.share_of(hashes_);
    }

    void measure_element(std::size_t i, BlockRow& row) {
        const Block& block = blocks_[i];
        const NodeId inner = parent(block.first);
        const NodeId box = parent(parent(block.element));
        const ElementContext& context = contexts_[inner];
        row[f_near_weight] = context.near - contexts_[box].near;
        row[f_far_weight] = contexts_[box].far;
        row[f_lowest_weight] = context.lowest;
        row[f_highest_weight] = context.highest;
        row[f_tag] = tag_rank(document_[block.element].tag);
        row[f_parent_tag] = tag_rank(document_[parent(block.element)].tag);
        row[f_depth] = contexts_[block.element].depth;
        const auto is = [&](Surrounding kind) {
            return (context.surroundings & kind) != 0 ? 1.0F : 0.0F;
        };
        row[f_in_article] = is(in_article);
        row[f_in_main] = is(in_main);
        row[f_in_aside] = is(in_aside);
        row[f_in_header] = is(in_header);
        row[f_in_footer] = is(in_footer);
        row[f_in_nav] = is(in_nav);
        row[f_in_form] = is(in_form);
        row[f_in_figure] = is(in_figure);
        row[f_in_caption] = is(in_caption);
        row[f_in_table] = is(in_table);
        row[f_in_list] = is(in_list);
        row[f_in_quote] = is(in_quote);
        row[f_in_heading] = is(in_heading);
        row[f_in_link] = is(in_link);
        row[f_in_button] = is(in_button);
        row[f_in_comments] = is(in_comments);
        const ElementContext& own = contexts_[block.element];
        row[f_repeats] = static_cast<float>(own.repeats);
        row[f_repeat_words] = own.repeats > 0 ? sums_.of(own.repeated).words : 0;
    }

    // Where block `i` stands against a box: whether inside, and -1 before, 0..1 inside, 2 behind.
    float place_in(std::size_t i, NodeId box) const {
        const std::uint32_t first = blocks_.before(box);
        const std::uint32_t end = blocks_.before(document_[box].end);
        if (i < first) return -1;
        if (i >= end) return 2;
        return static_cast<float>(i - first) / static_cast<float>(end - first);
    }

    void measure_boxes(std::size_t i, BlockRow& row) {
        const NodeId element = blocks_[i].element;
        const NodeId outer = parent(element);
        const BlockSum near = sums_.of(outer);
        const BlockSum far = sums_.of(parent(outer));
        row[f_parent_blocks] = near.blocks;
        row[f_parent_words] = near.words;
        row[f_parent_link_share] = ratio(near.link_words, near.words);
        row[f_parent_good] = ratio(near.good, sums_.page_good());
        row[f_grandparent_words] = far.words;
        row[f_grandparent_link_share] = ratio(far.link_words, far.words);
        row[f_grandparent_good] = ratio(far.good, sums_.page_good());
        row[f_page_good] = sums_.page_good();
        row[f_articles] = static_cast<float>(places_.articles());
        row[f_article_good] = row[f_article_place] = -1;
        int levels = 0;
        row[f_levels_to_densest] = 99;
        for (NodeId at = element; at != no_node && levels < 24;
             at = document_[at].parent, ++levels) {
            if (at == densest_) row[f_levels_to_densest] = static_cast<float>(levels);
            if (document_[at].tag == Tag::article && row[f_article_good] < 0) {
                row[f_article_good] = ratio(sums_.of(at).good, sums_.page_good());
                row[f_article_place] = place_in(i, at);
            }
        }
        row[f_place_in_half] = place_in(i, half_);
        row[f_place_in_most] = place_in(i, most_);
        row[f_place_in_densest] = place_in(i, densest_);
        row[f_in_half] = row[f_place_in_half] >= 0 && row[f_place_in_half] < 1.5F;
        row[f_in_most] = row[f_place_in_most] >= 0 && row[f_place_in_most] < 1.5F;
        row[f_in_densest] = row[f_place_in_densest] >= 0 && row[f_place_in_densest] < 1.5F;
    }

    void measure_neighbours(std::size_t i, std::vector<BlockRow>& rows) {
        BlockRow& row = rows[i];
        const NodeId own = parent(blocks_[i].element);
        row[f_previous_tag] = row[f_next_tag] = 20;
        if (i > 0) {
            row[f_previous_words] = rows[i - 1][f_words];
            row[f_previous_link_share] = rows[i - 1][f_link_share];
            row[f_previous_same_parent] = parent(blocks_[i - 1].element) == own;
            row[f_previous_tag] = rows[i - 1][f_tag];
        }
        if (i + 1 < rows.size()) {
            row[f_next_words] = rows[i + 1][f_words];
            row[f_next_link_share] = rows[i + 1][f_link_share];
            row[f_next_same_parent] = parent(blocks_[i + 1].element) == own;
            row[f_next_tag] = rows[i + 1][f_tag];
        }
    }

    std::size_t likeness(NodeId element) const {
        const std::hash<std::string_view> hash;
        const NodeId outer = parent(element);
        std::size_t sum = hash(document_[element].name);
        for (const std::string_view part :
             {document_.attribute(element, "class"), document_[outer].name,
              document_.attribute(outer, "class")}) {
            sum = sum * 1000003 ^ hash(part);
        }
        return sum;
    }

    void measure_alike(std::vector<BlockRow>& rows) {
        struct Group {
            float blocks = 0, words = 0, link_words = 0;
        };
        std::vector<Group> groups;
        HashTable<std::size_t> places;        // of the groups, by what is alike
        HashTable<float> copies(rows.size()); // of each text
        std::vector<std::size_t> of(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto [place, is_new] =
                places.try_emplace(likeness(blocks_[i].element), groups.size());
            if (is_new) groups.emplace_back();
            of[i] = *place;
            Group& group = groups[*place];
            group.blocks += 1;
            group.words += rows[i][f_words];
            group.link_words += static_cast<float>(blocks_[i].link_words);
            rows[i][f_copies] = (*copies.try_emplace(hash64(blocks_[i].text), 0).first)++;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Group& group = groups[of[i]];
            rows[i][f_alike] = group.blocks;
            rows[i][f_alike_words] = group.words / group.blocks;
            rows[i][f_alike_link_share] = ratio(group.link_words, group.words);
        }
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    const ElementContexts& contexts_;
    const WordWeights& words_;
    const BlockSums sums_;
    const WordRuns title_, description_, body_;
    const NodeId half_, most_, densest_;
    const PlaceFeatures places_;
    std::vector<std::uint32_t> hashes_;
};

} // namespace

std::vector<BlockRow> block_features(const HtmlDocument& document, const TextBlocks& blocks,
                                     const MainTextHints& hints, const ElementContexts& contexts,
                                     const WordWeights& words) {
    return Measurer(document, blocks, hints, contexts, words).measure();
}

} // namespace newshound
