// SPDX-License-Identifier: GPL-3.0-or-later
// Who may read: keys for those who have one.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"

#include <string>

namespace newshound {

// With keys set: whether a request to the API (its description, the manifest of reconciliation and
// the pages are open) shows one as "Authorization: Bearer KEY", or a token of the site's own
// (site_token.hpp) where that is enough. Compared in time that does not tell
// how much of a key is right. REQUIRES: a path without base path; no empty key.
bool may_read(const HttpRequest& request, const Site& site);

// For whom a request counts where clients share: the key that it shows, else client_address.
std::string share_of(const HttpRequest& request, const Site& site);

HttpResponse key_problem(); // 401

} // namespace newshound
