// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the words around an outlet's name make it a source.
#pragma once

#include "indexer/enricher/citations/citation_cues.hpp"
#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/token.hpp"

#include <cstddef>

namespace newshound {

// An outlet's name among the tokens of a text: tokens [first, last).
struct NamedOutlet {
    std::size_t first = 0;
    std::size_t last = 0;
    bool ambiguous = false; // an everyday word too: needs a strong cue
    bool needs_the = false; // ambiguous and not that outlet without an article before it
    bool brief = false;     // an acronym: "RIA" is no outlet in "RIA Match"
    bool polls = false;     // no acronym but of a network: "a CBS poll" is its own
};

// Looks at no more than a dozen words on either side. `lists` tell people's names.
bool is_attributed(const TokenizedText& text, const NamedOutlet& name, const CueWords& cues,
                   const NameLists& lists);

// Whether only "," or "and" stand between two names, so that what holds for one holds for both.
bool are_joined(const TokenizedText& text, const NamedOutlet& left, const NamedOutlet& right,
                const CueWords& cues);

} // namespace newshound
