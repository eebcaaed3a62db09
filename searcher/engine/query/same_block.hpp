// SPDX-License-Identifier: GPL-3.0-or-later
// Words in one and the same sentence, or paragraph.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"
#include "searcher/value/query.hpp"

#include <xapian.h>

#include <vector>

namespace newshound {

// Articles in which, for each of `choices`, one of its sequences stands within the same sentence or
// paragraph. Its words weigh what they always do. It is exact, wherever it stands in a query: the
// marks that the writer puts at the end of every sentence and paragraph (schema.hpp) are compared
// with the words' positions, article by article, after all words are known to occur. About 20 µs
// an article. Not over Xapian's remote backend, which throws UnimplementedError.
Xapian::Query same_block(const std::vector<std::vector<Sequence>>& choices, Query::Within within);

} // namespace newshound
