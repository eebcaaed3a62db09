// SPDX-License-Identifier: GPL-3.0-or-later
// What pages of other sites may ask (CORS, the Fetch standard of WHATWG): without credentials, so
// that an archive behind a log-in stays there, but with a key where they have one.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"

#include <optional>

namespace newshound {

// Lets a browser give the answer to a page of another site where that site is on the list.
void allow_origin(const HttpRequest& request, const Site& site, HttpResponse& response);

// Tells the browser of a page on the list what it may send: OPTIONS with an origin and a method (a
// preflight), which comes before each request with a key and shows none itself. Nothing for any
// other request. Without allow_origin's part.
std::optional<HttpResponse> preflight(const HttpRequest& request, const Site& site);

} // namespace newshound
