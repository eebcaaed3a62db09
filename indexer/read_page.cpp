// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read_page.hpp"

#include "common/schema/analysis.hpp"
#include "indexer/archive_share.hpp"
#include "indexer/article_limits.hpp"
#include "indexer/extractor/extractor.hpp"

namespace newshound {

ReadPage read_page(const Page& page, const Stages& stages, const std::optional<Share>& share) {
    Extraction extraction = extract(page, stages.outlets(), stages.today());
    ReadPage result;
    result.skipped = std::move(extraction.skipped);
    if (result.skipped.empty() && share && !share->holds(share_key(extraction.article)))
        result.skipped = of_another_shard;
    if (!result.skipped.empty()) return result;
    result.words = enrich(extraction.article, stages.enrichers());
    const std::size_t whole = extraction.article.text.size();
    keep_within_limits(extraction.article);
    if (extraction.article.text.size() != whole) result.words = analyze(extraction.article.text);
    result.article = std::move(extraction.article);
    return result;
}

} // namespace newshound
