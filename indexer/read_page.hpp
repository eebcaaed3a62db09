// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a page become an article in one call that holds no handle: what can run in a child
// process of its own. The run of index_archive goes through it.
#pragma once

#include "common/article/article.hpp"
#include "common/schema/share.hpp"
#include "common/schema/word.hpp"
#include "indexer/page.hpp"
#include "indexer/stages.hpp"

#include <optional>
#include <string>
#include <vector>

namespace newshound {

struct ReadPage {
    Article article;         // enriched; empty when skipped
    std::vector<Word> words; // of its text, as analyze() gives them
    std::string skipped;     // why the page is no article; "" = it is one
};

// Reads and writes memory alone: nothing is opened, and nothing outlives the call. Never throws for
// any bytes; time and memory are bounded (page_limits.hpp). Safe from several threads. A page of
// another share than `share` is skipped as of_another_shard (archive_share.hpp), before it is
// enriched.
ReadPage read_page(const Page& page, const Stages& stages,
                   const std::optional<Share>& share = std::nullopt);

} // namespace newshound
