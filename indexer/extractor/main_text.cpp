// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/main_text.hpp"

#include "indexer/extractor/block_text.hpp"
#include "indexer/extractor/body_judge.hpp"
#include "indexer/extractor/text_blocks.hpp"
#include "indexer/extractor/truncation.hpp"

namespace newshound {

MainText main_text(const HtmlDocument& document, const MainTextHints& hints) {
    const TextBlocks blocks(document);
    MainText result =
        block_text(document, blocks, judge_blocks(document, blocks, hints, body_model()));
    result.truncated = is_truncated(document, result.text, hints.title);
    return result;
}

} // namespace newshound
