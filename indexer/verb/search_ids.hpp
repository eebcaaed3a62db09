// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the searcher which articles a query finds. The two sides share no code: this runs the
// program's own `search` and reads its lines, as a script would.
#pragma once

#include <string>
#include <vector>

namespace newshound {

// Ids of all articles that `query` finds in the database at `path`; each once. Throws Error when
// the search fails; it has told why on stderr by then.
std::vector<std::string> search_ids(const std::string& path, const std::string& query);

} // namespace newshound
