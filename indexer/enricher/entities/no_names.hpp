// SPDX-License-Identifier: GPL-3.0-or-later
// What a tagger marks as a name and is none, or one of another type.
#pragma once

#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <vector>

namespace newshound {

// Takes out people that are handles, contractions, initials, forms of address, or what a list has
// as no person (products, creeds), and bodies that a list has as acronyms of trade. Such a word
// stays where the article tells who is called so: "Bard" beside "Allen Bard", "CTA" beside "Chicago
// Transit Authority". What a list also has as a body or a place becomes one: "Uber", "Kremlin".
// `names` none empty.
void drop_no_names(const TokenizedText& text, const NameLists& lists, std::vector<Name>& names);

} // namespace newshound
