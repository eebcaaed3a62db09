// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/outlet_list.hpp"

#include "common/article/outlet.hpp"

#include <algorithm>
#include <utility>

namespace newshound {

std::size_t all_articles(const OutletCoverage& outlet) {
    std::size_t articles = outlet.coarse + outlet.undated;
    for (const auto& [day, count] : outlet.days)
        articles += count;
    return articles;
}

std::vector<OutletCoverage> listed(std::vector<OutletCoverage> outlets, const std::string& words) {
    const std::string key = outlet_key(words);
    std::vector<std::pair<std::size_t, OutletCoverage>> sized;
    for (OutletCoverage& each : outlets) {
        const bool is_wanted =
            words.empty() || (!key.empty() && outlet_key(each.outlet).find(key) != key.npos);
        if (!is_wanted) continue;
        const std::size_t articles = all_articles(each);
        sized.emplace_back(articles, std::move(each));
    }
    std::ranges::stable_sort(sized, std::ranges::greater(),
                             [](const auto& each) { return each.first; });
    std::vector<OutletCoverage> list;
    for (auto& [articles, outlet] : sized)
        list.push_back(std::move(outlet));
    return list;
}

std::span<const OutletCoverage> piece_of(const std::vector<OutletCoverage>& outlets,
                                         std::size_t offset, std::size_t limit) {
    const std::size_t start = std::min(offset, outlets.size());
    return std::span(outlets).subspan(start, std::min(limit, outlets.size() - start));
}

} // namespace newshound
