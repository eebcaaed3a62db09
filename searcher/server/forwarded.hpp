// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks and under which address, when a proxy stands between: its X-Forwarded-For,
// X-Forwarded-Proto and X-Forwarded-Host count only where it is named as trusted.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"

#include <string>

namespace newshound {

// The last address in the chain that is no trusted proxy; without one the peer's.
std::string client_address(const HttpRequest& request, const Site& site);

// "https://news.example.org": scheme and host as the client used them, no '/' at the end. A host
// with characters that no host has becomes "localhost".
std::string client_origin(const HttpRequest& request, const Site& site);

} // namespace newshound
