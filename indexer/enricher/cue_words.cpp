// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/cue_words.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/tagger/token.hpp"

#include <algorithm>

namespace newshound {

CueWords::CueWords(std::string_view table, std::span<const CueKind> kinds, bool english) {
    add(table, kinds, english);
}

void CueWords::add(std::string_view table, std::span<const CueKind> kinds, bool english) {
    for (TableReader row(table); row.next();) {
        if ((row.column(2) == "en") != english) continue;
        const auto kind = std::ranges::find(kinds, row.column(1), &CueKind::name);
        if (kind == kinds.end()) continue;
        const std::string_view word = row.column(0);
        bits_[make_token(word, 0, static_cast<std::uint32_t>(word.size())).lower] |= kind->bit;
    }
}

} // namespace newshound
