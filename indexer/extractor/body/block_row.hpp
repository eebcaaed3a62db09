// SPDX-License-Identifier: GPL-3.0-or-later
// A block as a row of numbers: what is measured of it, a column each.
#pragma once

#include <array>
#include <cstdint>

namespace newshound {

// The columns. "Good" words stand in blocks of ten words or more with few links.
enum BlockFeature : std::uint16_t {
    // The learned weights of words: of the text, of markup near and far, all; the extremes.
    f_text_weight,
    f_near_weight,
    f_far_weight,
    f_lowest_weight,
    f_highest_weight,
    // The text.
    f_words,
    f_bytes_per_word,
    f_link_share,
    f_links,
    f_bold_share,
    f_sentence_end,
    f_sentence_marks,
    f_commas,
    f_capitals,
    f_digits,
    f_first_character,
    f_colon_end,
    f_odd_marks,
    f_line_breaks,
    f_hidden,
    f_copies,
    // The element.
    f_tag,
    f_parent_tag,
    f_depth,
    f_in_article,
    f_in_main,
    f_in_aside,
    f_in_header,
    f_in_footer,
    f_in_nav,
    f_in_form,
    f_in_figure,
    f_in_caption,
    f_in_table,
    f_in_list,
    f_in_quote,
    f_in_heading,
    f_in_link,
    f_in_button,
    // The place on the page.
    f_block_position,
    f_word_position,
    f_index,
    f_blocks_behind_heading,
    f_words_behind_heading,
    f_title_share,
    f_is_title,
    f_description_share,
    f_body_share,
    // The neighbours.
    f_previous_words,
    f_next_words,
    f_previous_link_share,
    f_next_link_share,
    f_previous_same_parent,
    f_next_same_parent,
    f_previous_tag,
    f_next_tag,
    // The boxes around: parent and grandparent of the element, and the nearest <article>.
    f_parent_blocks,
    f_parent_words,
    f_parent_link_share,
    f_parent_good,
    f_grandparent_words,
    f_grandparent_link_share,
    f_grandparent_good,
    f_article_good,
    f_article_place,
    f_articles,
    // The smallest boxes that hold 50 and 85 % of the page's good words; the densest box.
    f_in_half,
    f_place_in_half,
    f_in_most,
    f_place_in_most,
    f_in_densest,
    f_place_in_densest,
    f_levels_to_densest,
    // Against the headline: levels up to the element that holds both, and from there down to it;
    // whether its <article> holds the block; <h1> and <article> that start between.
    f_levels_up_to_heading,
    f_levels_down_to_heading,
    f_in_headings_article,
    f_h1_between,
    f_articles_between,
    // Captions: pictures since the block before and until the next; words in the nearest box (up to
    // four levels) that holds a picture, and levels up to it.
    f_pictures_before,
    f_pictures_behind,
    f_picture_box_words,
    f_picture_box_levels,
    // The longest list of likes that the block is in, and the words of one of them.
    f_repeats,
    f_repeat_words,
    f_in_comments,
    // Blocks alike: same element, same class, same parent's class.
    f_alike,
    f_alike_words,
    f_alike_link_share,
    f_page_good,
    block_feature_count
};

using BlockRow = std::array<float, block_feature_count>;

} // namespace newshound
