// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/place_features.hpp"

namespace newshound {
namespace {

constexpr float far_away = 9999; // stands for "none"

bool is_picture(Tag tag) {
    return tag == Tag::img || tag == Tag::video || tag == Tag::iframe || tag == Tag::object ||
           tag == Tag::embed;
}

} // namespace

PlaceFeatures::PlaceFeatures(const HtmlDocument& document, const TextBlocks& blocks,
                             const BlockSums& sums, const ElementContexts& contexts, NodeId heading)
    : document_(document), blocks_(blocks), sums_(sums), contexts_(contexts) {
    find_heading(heading);
    count_starts();
}

void PlaceFeatures::measure(std::size_t i, BlockRow& row) const {
    measure_place(i, row);
    measure_against_heading(i, row);
    measure_pictures(i, row);
}

void PlaceFeatures::find_heading(NodeId heading) {
    if (heading == no_node) {
        for (NodeId id = 0; id < document_.size(); ++id) {
            if (document_[id].tag != Tag::h1) continue;
            heading = id;
            break;
        }
    }
    if (heading == no_node) return;
    heading_ = heading;
    heading_block_ = blocks_.before(document_[heading].end);
}

void PlaceFeatures::count_starts() {
    h1s_.resize(document_.size());
    articles_.resize(document_.size());
    pictures_.resize(document_.size());
    unsigned h1s = 0;
    unsigned pictures = 0;
    unsigned articles = 0;
    for (NodeId id = 0; id < document_.size(); ++id) {
        h1s_[id] = h1s += document_[id].tag == Tag::h1;
        pictures_[id] = pictures += is_picture(document_[id].tag);
        articles_[id] = articles += document_[id].tag == Tag::article;
    }
    for (NodeId at = heading_; at != no_node; at = document_[at].parent) {
        if (document_[at].tag == Tag::article) headings_article_ = at;
    }
}

void PlaceFeatures::measure_place(std::size_t i, BlockRow& row) const {
    const auto index = static_cast<float>(i);
    row[f_block_position] = index / static_cast<float>(blocks_.size());
    row[f_word_position] = sums_.page_words() > 0 ? sums_.words_before(i) / sums_.page_words() : 0;
    row[f_index] = index;
    if (!has_heading()) {
        row[f_blocks_behind_heading] = row[f_words_behind_heading] = far_away;
        return;
    }
    row[f_blocks_behind_heading] = index - static_cast<float>(heading_block_);
    row[f_words_behind_heading] = sums_.words_before(i) - sums_.words_before(heading_block_);
}

void PlaceFeatures::measure_against_heading(std::size_t i, BlockRow& row) const {
    row[f_levels_up_to_heading] = row[f_levels_down_to_heading] = -1;
    row[f_in_headings_article] = -1;
    if (!has_heading()) return;
    const NodeId element = blocks_[i].element;
    NodeId at = element;
    while (document_[at].parent != no_node && (at > heading_ || document_[at].end <= heading_)) {
        at = document_[at].parent;
    }
    const float shared = contexts_[at].depth;
    row[f_levels_up_to_heading] = contexts_[element].depth - shared;
    row[f_levels_down_to_heading] = contexts_[heading_].depth - shared;
    if (headings_article_ != no_node) {
        row[f_in_headings_article] =
            element >= headings_article_ && element < document_[headings_article_].end;
    }
    const auto between = [&](const std::vector<unsigned>& starts) {
        return static_cast<float>(starts[element]) - static_cast<float>(starts[heading_]);
    };
    row[f_h1_between] = between(h1s_);
    row[f_articles_between] = between(articles_);
}

void PlaceFeatures::measure_pictures(std::size_t i, BlockRow& row) const {
    const Block& block = blocks_[i];
    const auto pictures = [&](NodeId first, NodeId end) {
        return static_cast<float>(pictures_[end] - pictures_[first]);
    };
    row[f_pictures_before] = pictures(i > 0 ? blocks_[i - 1].last : 0, block.first);
    row[f_pictures_behind] =
        pictures(block.last, i + 1 < blocks_.size() ? blocks_[i + 1].first : document_.size() - 1);
    row[f_picture_box_words] = far_away;
    row[f_picture_box_levels] = 9;
    NodeId at = block.element;
    for (int level = 0; level < 4 && at != no_node; ++level, at = document_[at].parent) {
        if (pictures(at, document_[at].end - 1) == 0) continue;
        row[f_picture_box_words] = sums_.of(at).words;
        row[f_picture_box_levels] = static_cast<float>(level);
        break;
    }
}

} // namespace newshound
