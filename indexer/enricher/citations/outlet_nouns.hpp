// SPDX-License-Identifier: GPL-3.0-or-later
// Outlets that no list knows, told by the noun before their name: "the journal Applied Physics
// Letters", "die Tageszeitung „Neues Blatt“"; or by its last word.
#pragma once

#include "indexer/enricher/citations/attribution.hpp"
#include "indexer/enricher/citations/citation_cues.hpp"
#include "indexer/tagger/token.hpp"

#include <string_view>
#include <vector>

namespace newshound {

// From left to right. The name is a run of capitalised words, or what stands between quotation
// marks; in German only the latter, as every noun has a capital there. Linear in the text.
std::vector<NamedOutlet> outlets_behind_nouns(const TokenizedText& text, const CueWords& cues,
                                              std::string_view language);

// From left to right, runs of two capitalised words and more that end as newspapers' names do: "the
// Daily News", "Inland Valley Bulletin". `ambiguous`, as other things are called so too. Linear.
std::vector<NamedOutlet> outlets_by_ending(const TokenizedText& text, const CueWords& cues);

// The same behind "published in" and "a 2022 article in": "Current Biology". English; no places.
std::vector<NamedOutlet> outlets_published_in(const TokenizedText& text, const CueWords& cues,
                                              const NameLists& lists);

} // namespace newshound
