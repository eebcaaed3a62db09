// SPDX-License-Identifier: GPL-3.0-or-later
// Outlets that no list knows, told by the noun before their name: "the journal Applied Physics
// Letters", "die Tageszeitung „Neues Blatt“".
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

} // namespace newshound
