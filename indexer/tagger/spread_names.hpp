// SPDX-License-Identifier: GPL-3.0-or-later
// A name told once is told again: finds the places of a document that the decoder passed over.
#pragma once

#include "indexer/tagger/document.hpp"
#include "indexer/tagger/tagger.hpp"

#include <vector>

namespace newshound {

// Adds to `names` (in order) every lone capitalised word that belongs to none of them but is, in
// the same document, the surname of a full name of a person, or an organisation written in
// capitals ("DJP"). A word that the document also writes small, or names in two ways, is let be.
void spread_names(const Document& document, std::vector<Name>& names);

} // namespace newshound
