// SPDX-License-Identifier: GPL-3.0-or-later
// The agency that an article credits for its text.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "indexer/tagger/name_lists.hpp"

#include <string>

namespace newshound {

// The registry's name of the agency, "" = none credited. Read from a dateline ("PARIS (Reuters) -",
// "MOSCOW, May 3. /TASS/."), a byline ("By The Associated Press"; Article::authors), a first or
// last line ("© 2019 AFP", "Quelle: dpa", "(dpa/AFP)"), else from the line that the extractor found
// beside the text (credit.hpp): only credits, not mentions, so that "told
// Reuters" gives none. Of several agencies the first. An agency that no list knows is credited as
// it stands in a dateline behind a place of the lists ("OSLO (Northwire) -").
std::string wire_credit(const Article& article, const OutletRegistry& outlets,
                        const NameLists& lists);

} // namespace newshound
