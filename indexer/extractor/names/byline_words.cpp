// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/byline_words.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/names/name_words.hpp"

#include <algorithm>

namespace newshound {
std::size_t byline_word(std::string_view text) {
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
