// SPDX-License-Identifier: GPL-3.0-or-later
// What a first judgement of all blocks says about each: its neighbours, its boxes, its place among
// the words that seem to be the story.
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newshound {

// "Mass" is probability times words.
enum ContextFeature : std::uint16_t {
    c_own,
    c_previous,
    c_previous2,
    c_previous3,
    c_next,
    c_next2,
    c_next3,
    c_near_mean,   // over three blocks on both sides, by words
    c_wide_mean,   // over ten
    c_mass_before, // share of the page's mass that stands before the block
    c_words_since, // words since the last block that seems story, and until the next
    c_words_until,
    c_parent_mean,
    c_grandparent_mean,
    c_great_mean, // of their mass in their words
    c_parent_mass,
    c_grandparent_mass, // their share of the page's mass
    c_in_core,
    c_place_in_core,
    c_core_mean, // the smallest element with 80 % of the mass
    c_in_heart,
    c_place_in_heart, // … with 51 %
    c_page_mass,
    c_page_mean,
    c_highest,
    c_heading_ahead, // probability of the last heading before the block
    c_alike_mean,    // of blocks with the same element and class
    context_feature_count
};

using ContextRow = std::array<float, context_feature_count>;

// `probabilities` are those of the blocks, in order.
std::vector<ContextRow> context_features(const HtmlDocument& document, const TextBlocks& blocks,
                                         std::span<const float> probabilities);

} // namespace newshound
