// SPDX-License-Identifier: GPL-3.0-or-later
// Where a name begins and ends: mends what a tagger marked, within one article.
//
// Titles and offices leave the front of a person ("President Clinton", "Chief Executive Ann Lee";
// not "Pope Francis", whose title is part of the name); "Jr." and "III" join its end, particles
// ("von der", "del") and what stands before them its front; two firms around "&" are one;
// "Booking.com" is a firm where nobody marked it. What is no name is dropped: handles ("@ann"),
// contractions ("I’d"), a lone "Jr." or "Mr.", and products and creeds that a list knows
// (indexer/data/names/not_people.txt).
#pragma once

#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <string_view>
#include <vector>

namespace newshound {

// `names` in order and without overlap, before and after. `language` as Article::language:
// particles are read in English only, as "von" and "de" are everyday words elsewhere.
void mend_name_spans(const TokenizedText& text, std::string_view language, const NameLists& lists,
                     std::vector<Name>& names);

} // namespace newshound
