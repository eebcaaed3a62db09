// SPDX-License-Identifier: GPL-3.0-or-later
// All that a query finds, streamed: any number of articles in constant time to the first and little
// memory, and to be taken up again where a broken transfer ended.
#pragma once

#include "searcher/server/route.hpp"

namespace newshound {

// Parameters of a search, with limit=all by default, in the order of the search. Which articles,
// and their order, is settled at the start; each is read when its turn comes, and one removed
// meanwhile is left out. With a limit, header Link's rel="next" has the parameter `cursor` for what
// follows. A handle of its own, at most four at a time (503).
HttpResponse export_articles(RequestContext& context);

} // namespace newshound
