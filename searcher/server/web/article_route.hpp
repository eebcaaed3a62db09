// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what an article's page shows: the article, its neighbours among the results, its
// versions, copies and relatives.
#pragma once

#include "searcher/server/route.hpp"

namespace newshound {

HttpResponse article_route(RequestContext& context);

} // namespace newshound
