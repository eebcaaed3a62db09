// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body_judge.hpp"

#include "indexer/extractor/block_features.hpp"
#include "indexer/extractor/context_features.hpp"

#include <algorithm>

namespace newshound {

std::vector<float> judge_blocks(const HtmlDocument& document, const TextBlocks& blocks,
                                const MainTextHints& hints, const BodyModel& model) {
    const ElementContexts contexts(document, model.words);
    const std::vector<BlockRow> rows =
        block_features(document, blocks, hints, contexts, model.words);
    std::vector<float> first(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        first[i] = probability(model.alone.log_odds(rows[i]));
    const std::vector<ContextRow> around = context_features(document, blocks, first);
    std::vector<float> result(rows.size());
    std::array<float, std::size_t{block_feature_count} + context_feature_count> row{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::ranges::copy(rows[i], row.begin());
        std::ranges::copy(around[i], row.begin() + block_feature_count);
        result[i] = probability(model.context.log_odds(row));
    }
    return result;
}

} // namespace newshound
