// SPDX-License-Identifier: GPL-3.0-or-later
// Words, names and fields of the archive that start as a query's last word does.
#pragma once

#include "common/names/identities.hpp"
#include "common/schema/database.hpp"
#include "searcher/value/suggestion.hpp"

#include <cstddef>

namespace newshound {

// Terms of one field that are looked at for one suggestion; beyond them Suggestions::is_cut.
inline constexpr std::size_t most_suggestion_terms = 20'000;

// At most `limit` of them. Of a word without a field: words of the text (half of the limit), then
// people, organisations, places and outlets of whose name a word starts so, or which go on after
// the words before it (alexander bor), then fields. Of a field's: its values only. Names are read
// off articles spread over the archive, so that of hundreds of people who share a word a frequent
// one may be missed. Those of people, organisations and places are identities, each once.
Suggestions suggest(const OpenDatabase& database, const Identities& identities,
                    const UnfinishedQuery& typed, std::size_t limit);

} // namespace newshound
