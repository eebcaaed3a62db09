// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/context_features.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace newshound {
namespace {

constexpr float seems_story = 0.5F;
constexpr float far_away = 2000; // words: a cap on distances

class Surveyor {
  public:
    Surveyor(const HtmlDocument& document, const TextBlocks& blocks, std::span<const float> values)
        : document_(document), blocks_(blocks), values_(values), mass_(blocks.size() + 1),
          words_(blocks.size() + 1) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto words = static_cast<float>(blocks[i].words);
            words_[i + 1] = words_[i] + words;
            mass_[i + 1] = mass_[i] + words * values[i];
        }
        highest_ = *std::ranges::max_element(values);
        core_ = smallest_with(0.8F);
        heart_ = smallest_with(0.51F);
    }

    std::vector<ContextRow> survey() const {
        std::vector<ContextRow> rows(blocks_.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].fill(0);
            measure_neighbours(i, rows[i]);
            measure_boxes(i, rows[i]);
            measure_page(i, rows[i]);
        }
        measure_distances(rows);
        measure_alike(rows);
        return rows;
    }

  private:
    float value(std::size_t i, int step) const {
        const auto at = static_cast<std::ptrdiff_t>(i) + step;
        return at < 0 || at >= static_cast<std::ptrdiff_t>(values_.size())
                   ? 0
                   : values_[static_cast<std::size_t>(at)];
    }

    // Mean probability of the words in blocks [first, end).
    float mean(std::size_t first, std::size_t end) const {
        const float words = words_[end] - words_[first];
        return words > 0 ? (mass_[end] - mass_[first]) / words : 0;
    }

    float share(std::size_t first, std::size_t end) const {
        return mass_.back() > 0 ? (mass_[end] - mass_[first]) / mass_.back() : 0;
    }

    std::pair<std::uint32_t, std::uint32_t> range(NodeId id) const {
        return {blocks_.before(id), blocks_.before(document_[id].end)};
    }

    NodeId parent(NodeId id) const {
        return document_[id].parent == no_node ? 0 : document_[id].parent;
    }

    NodeId smallest_with(float wanted) const {
        NodeId at = 0;
        for (NodeId id = 1; id < document_[at].end; ++id) {
            const auto [first, end] = range(id);
            if (first < end && share(first, end) >= wanted)
                at = id;
            else
                id = document_[id].end - 1;
        }
        return at;
    }

    void measure_neighbours(std::size_t i, ContextRow& row) const {
        row[c_own] = values_[i];
        row[c_previous] = value(i, -1);
        row[c_previous2] = value(i, -2);
        row[c_previous3] = value(i, -3);
        row[c_next] = value(i, 1);
        row[c_next2] = value(i, 2);
        row[c_next3] = value(i, 3);
        const std::size_t end = values_.size();
        row[c_near_mean] = mean(i - std::min<std::size_t>(i, 3), std::min(i + 4, end));
        row[c_wide_mean] = mean(i - std::min<std::size_t>(i, 10), std::min(i + 11, end));
    }

    float place_in(std::size_t i, NodeId box) const {
        const auto [first, end] = range(box);
        if (i < first) return -1;
        if (i >= end) return 2;
        return static_cast<float>(i - first) / static_cast<float>(end - first);
    }

    void measure_boxes(std::size_t i, ContextRow& row) const {
        const NodeId outer = parent(blocks_[i].element);
        const NodeId second = parent(outer);
        const auto near = range(outer);
        const auto far = range(second);
        const auto great = range(parent(second));
        row[c_parent_mean] = mean(near.first, near.second);
        row[c_grandparent_mean] = mean(far.first, far.second);
        row[c_great_mean] = mean(great.first, great.second);
        row[c_parent_mass] = share(near.first, near.second);
        row[c_grandparent_mass] = share(far.first, far.second);
        row[c_place_in_core] = place_in(i, core_);
        row[c_in_core] = row[c_place_in_core] >= 0 && row[c_place_in_core] < 1.5F;
        row[c_place_in_heart] = place_in(i, heart_);
        row[c_in_heart] = row[c_place_in_heart] >= 0 && row[c_place_in_heart] < 1.5F;
        const auto core = range(core_);
        row[c_core_mean] = mean(core.first, core.second);
    }

    void measure_page(std::size_t i, ContextRow& row) const {
        row[c_mass_before] = share(0, i);
        row[c_page_mass] = mass_.back();
        row[c_page_mean] = mean(0, values_.size());
        row[c_highest] = highest_;
    }

    void measure_distances(std::vector<ContextRow>& rows) const {
        float last = -far_away;
        float heading = 0.5F;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i][c_words_since] = std::min(words_[i] - last, far_away);
            rows[i][c_heading_ahead] = heading;
            if (values_[i] > seems_story) last = words_[i + 1];
            const Tag tag = document_[blocks_[i].element].tag;
            if (tag >= Tag::h1 && tag <= Tag::h6) heading = values_[i];
        }
        float next = words_.back() + far_away;
        for (std::size_t i = rows.size(); i-- > 0;) {
            rows[i][c_words_until] = std::min(next - words_[i + 1], far_away);
            if (values_[i] > seems_story) next = words_[i];
        }
    }

    void measure_alike(std::vector<ContextRow>& rows) const {
        std::unordered_map<std::size_t, std::pair<float, float>> groups; // mass, words
        std::vector<std::pair<float, float>*> of(rows.size());
        const std::hash<std::string_view> hash;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const NodeId element = blocks_[i].element;
            const std::size_t key = hash(document_[element].name) * 1000003 ^
                                    hash(document_.attribute(element, "class"));
            of[i] = &groups[key];
            of[i]->first += mass_[i + 1] - mass_[i];
            of[i]->second += words_[i + 1] - words_[i];
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i][c_alike_mean] = of[i]->second > 0 ? of[i]->first / of[i]->second : 0;
        }
    }

    const HtmlDocument& document_;
    const TextBlocks& blocks_;
    const std::span<const float> values_;
    std::vector<float> mass_;  // of all blocks before each
    std::vector<float> words_; // likewise
    float highest_ = 0;
    NodeId core_ = 0;
    NodeId heart_ = 0;
};

} // namespace

std::vector<ContextRow> context_features(const HtmlDocument& document, const TextBlocks& blocks,
                                         std::span<const float> probabilities) {
    if (blocks.empty()) return {};
    return Surveyor(document, blocks, probabilities).survey();
}

} // namespace newshound
