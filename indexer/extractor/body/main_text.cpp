// SPDX-License-Identifier: GPL-3.0-or-later
// The page is cut into blocks, what stands between two breaks of its layout; each gets a
// probability of being told by the story (body_judge); times of a live blog's entries stay with the
// entries that were kept; what is kept becomes text and captions. Text that the page declares takes
// over only where it shows a paragraph or less. Last, whether this is all of the story.
#include "indexer/extractor/body/main_text.hpp"

#include "indexer/extractor/body/asides.hpp"
#include "indexer/extractor/body/block_text.hpp"
#include "indexer/extractor/body/body_judge.hpp"
#include "indexer/extractor/body/declared_text.hpp"
#include "indexer/extractor/body/live_entries.hpp"
#include "indexer/extractor/body/next_stories.hpp"
#include "indexer/extractor/body/notes_and_tables.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/body/truncation.hpp"

#include <utility>

namespace newshound {

MainText main_text(const HtmlDocument& document, const MainTextHints& hints) {
    const TextBlocks blocks(document);
    std::vector<float> probabilities = judge_blocks(document, blocks, hints, body_model());
    std::vector<NodeId> others = leave_next_stories(document, blocks, hints.heading, probabilities);
    leave_asides(document, blocks, probabilities);
    keep_notes_and_tables(document, blocks, probabilities);
    keep_entry_times(blocks, probabilities);
    MainText result = block_text(document, blocks, probabilities);
    result.others = std::move(others);
    prefer_declared_text(hints.article_body, result);
    result.truncated = is_truncated(document, result, hints.title);
    return result;
}

} // namespace newshound
