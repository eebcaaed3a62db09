// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/cue_words.hpp"

#include "indexer/tagger/token.hpp"

#include <algorithm>

namespace newshound {

CueWords::CueWords(std::span<const CueList> lists, bool english) {
    for (const CueList& list : lists) {
        const std::string_view words = english ? list.english : list.others;
        for (std::size_t start = 0; start < words.size();) {
            const std::size_t end = std::min(words.find(' ', start), words.size());
            const Token token = make_token(words, static_cast<std::uint32_t>(start),
                                           static_cast<std::uint32_t>(end));
            bits_[token.lower] |= list.bits;
            start = end + 1;
        }
    }
}

} // namespace newshound
