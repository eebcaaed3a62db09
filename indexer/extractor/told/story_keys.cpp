// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/story_keys.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <vector>

namespace newshound {

std::span<const StoryKey> story_keys() {
    static const std::vector<StoryKey> keys = [] {
        std::vector<StoryKey> rows;
        for (TableReader row(word_table("story_keys.tsv")); row.next();)
            if (const auto fact = fact_named(row.column(1)))
                rows.push_back({row.column(0), *fact, row.column(2).front() - '0'});
        std::ranges::stable_sort(rows, {}, &StoryKey::rank);
        return rows;
    }();
    return keys;
}

const StoryKey* find_story_key(std::string_view path) {
    const std::span<const StoryKey> keys = story_keys();
    const auto at = std::ranges::find(keys, path, &StoryKey::path);
    return at == keys.end() ? nullptr : &*at;
}

} // namespace newshound
