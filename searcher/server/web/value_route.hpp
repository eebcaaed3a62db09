// SPDX-License-Identifier: GPL-3.0-or-later
// Answers for the page of all values of a facet.
#pragma once

#include "searcher/server/route.hpp"

namespace newshound {

// All values of the facet that `more` names, among the results of the search in the address.
HttpResponse value_route(RequestContext& context);

} // namespace newshound
