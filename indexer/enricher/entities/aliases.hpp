// SPDX-License-Identifier: GPL-3.0-or-later
// One entity, one name: which mentions of an article mean the same person, organisation or place.
#pragma once

#include "common/article/entity.hpp"
#include "indexer/tagger/name_lists.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Gives all mentions of one entity the same name (the fullest form that the article has, without
// article, title and possessive, out of capitals) and type. `mentions` stand in order of start in
// `text`; their `name`s are overwritten. What is linked:
// - the same words, whatever the case, points and accents;
// - a part of a person's name to the only person that has it; of two who share a surname to the
//   one named in full more than once where the other is named once, else to neither; to no
//   "Jr." unless it says so; a surname with an office ("President Clinton") to nobody who is named
//   in full only later and without it;
// - an organisation's name with and without its legal form ("Inc."); initials to the one that they
//   stand for or stand in brackets behind; the first words of a name to the only one that starts
//   so; "Senate" to "United States Senate";
// - spellings of one country, city or union that the list same_names.tsv has.
void link_aliases(std::vector<EntityMention>& mentions, std::string_view text,
                  const NameLists& lists);

// The words of a name that identify it: without article, possessive, and blanks at the ends.
std::string bare_name(std::string_view mention);

} // namespace newshound
