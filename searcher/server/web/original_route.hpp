// SPDX-License-Identifier: GPL-3.0-or-later
// "/original/{id}": the page that an article was read from, for readers of a server that gives such
// out. It is somebody else's: a download, or with view=text its source as plain text, never HTML of
// our origin; a browser neither guesses another type nor runs anything in it.
#pragma once

#include "searcher/server/route.hpp"

namespace newshound {

HttpResponse original_route(RequestContext& context);

} // namespace newshound
