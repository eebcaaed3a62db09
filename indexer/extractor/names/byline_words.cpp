// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/byline_words.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/names/name_words.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Chinese papers set them right before the name: 作者：王小明, 文/王小明, 記者王小明.
std::size_t eastern_lead(std::string_view text) {
    for (const std::string_view lead : {"作者", "撰文", "文", "记者", "記者", "執筆"}) {
        if (!text.starts_with(lead)) continue;
        const std::string_view rest = text.substr(lead.size());
        for (const std::string_view sign : {"：", "／", "＝", ":", "/", " "})
            if (rest.starts_with(sign)) return lead.size() + sign.size();
        if (rest.empty() || lead == "记者" || lead == "記者") return lead.size();
    }
    return 0;
}

} // namespace

std::size_t byline_word(std::string_view text) {
    if (const std::size_t eastern = eastern_lead(text)) return eastern;
    constexpr std::size_t longest_lead = 30; // bytes
    const std::string_view start = text.substr(0, 60);
    std::size_t best = 0;
    std::size_t at = 0;
    // Tries the first one to four words.
    for (int words = 0; words < 4 && at < start.size(); ++words) {
        at = std::min(start.find_first_of(" :", at + (words ? 1 : 0)), start.size());
        if (at > longest_lead) break;
        if (is_listed(WordKind::lead, fold_accents(start.substr(0, at)))) best = at;
    }
    if (!best) return 0;
    while (best < text.size() && std::string_view(" :").find(text[best]) != std::string_view::npos)
        ++best;
    return best;
}

} // namespace newshound
