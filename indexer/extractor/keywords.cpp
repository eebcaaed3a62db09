// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/keywords.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>

namespace newshound {

std::vector<std::string> split_keywords(std::string_view declared) {
    constexpr std::size_t most = 64;
    constexpr std::size_t longest = 100;
    std::vector<std::string> keywords;
    std::vector<std::string> seen;
    for (std::size_t start = 0; start <= declared.size() && keywords.size() < most;) {
        const std::size_t end = std::min(declared.find_first_of("\n;,", start), declared.size());
        std::string keyword = squeezed(declared.substr(start, end - start));
        start = end + 1;
        std::string key = fold_case(keyword);
        if (keyword.empty() || keyword.size() > longest ||
            std::ranges::find(seen, key) != seen.end())
            continue;
        seen.push_back(std::move(key));
        keywords.push_back(std::move(keyword));
    }
    return keywords;
}

} // namespace newshound
