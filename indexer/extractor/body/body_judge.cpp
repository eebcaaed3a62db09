// SPDX-License-Identifier: GPL-3.0-or-later
// 1. Each block becomes a row of numbers (block_features): how it is written, what it stands in,
// what
//    the words of class names and texts weigh.
// 2. The first trees read the row alone and give a probability.
// 3. context_features reads those probabilities around the block: its neighbours, its boxes, the
//    share of the story before it.
// 4. The second trees read both rows; their answer stands. They are not asked about what the first
//    call furniture with hardly a doubt, and all around it too: most of a page.
// 5. rule_out sets to 0 what no model decides.
#include "indexer/extractor/body/body_judge.hpp"

#include "indexer/extractor/body/block_features.hpp"
#include "indexer/extractor/body/context_features.hpp"

#include <algorithm>

namespace newshound {

std::vector<float> judge_blocks(const HtmlDocument& document, const TextBlocks& blocks,
                                const MainTextHints& hints, const BodyModel& model) {
    const ElementContexts contexts(document, model.words);
    const std::vector<BlockRow> rows =
        block_features(document, blocks, hints, contexts, model.words);
    std::vector<float> first(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        first[i] = probability(model.quick_alone.log_odds(rows[i]));
    const std::vector<ContextRow> around = context_features(document, blocks, first);
    std::vector<float> result = first;
    std::array<float, std::size_t{block_feature_count} + context_feature_count> row{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (first[i] < clearly_furniture && around[i][c_near_mean] < 10 * clearly_furniture)
            continue;
        std::ranges::copy(rows[i], row.begin());
        std::ranges::copy(around[i], row.begin() + block_feature_count);
        result[i] = probability(model.quick_context.log_odds(row));
    }
    rule_out(document, blocks, rows, result);
    return result;
}

namespace {

// "Saturday, July 5, 1997", "16 January 2015 Last updated at 21:04 ET": few words, no sentence, two
// numbers or more, one of them a year.
bool is_date_line(const Block& block) {
    if (block.words > 9 || block.text.back() == '.') return false;
    unsigned numbers = 0;
    bool year = false;
    const std::string_view text = block.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t start = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        if (at == start) continue;
        ++numbers;
        const std::string_view number = text.substr(start, at - start);
        year |= number.size() == 4 &&
                (number.starts_with("18") || number.starts_with("19") || number.starts_with("20"));
    }
    return year && numbers >= 2;
}

} // namespace

void rule_out(const HtmlDocument& document, const TextBlocks& blocks,
              std::span<const BlockRow> rows, std::span<float> probabilities) {
    constexpr float story_begun = 40; // words
    constexpr float story_told = 80;
    constexpr float whole_title = 5; // words: so many are not said again by chance
    float words = 0;
    float words_before_box = 0; // of the one that calls itself comments: it may be the story's own
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Tag tag = document[blocks[i].element].tag;
        if (rows[i][f_in_comments] == 0) words_before_box = words;
        const bool comment = rows[i][f_in_comments] > 0 && words_before_box >= story_told;
        const bool headline = words < story_begun && rows[i][f_is_title] > 0 &&
                              (rows[i][f_in_heading] > 0 || tag == Tag::h1 ||
                               (rows[i][f_words] >= whole_title && !blocks[i].text.ends_with('.')));
        const bool date = words < story_begun && is_date_line(blocks[i]);
        if (comment || headline || date) {
            probabilities[i] = 0;
        } else if (probabilities[i] >= 0.5F) {
            words += rows[i][f_words];
        }
    }
}

} // namespace newshound
