// SPDX-License-Identifier: GPL-3.0-or-later
// What the site's own pages and feeds show where the API asks for keys: tokens that the server
// signs with its keys (HMAC) and keeps no list of, so that they hold after a restart, and no longer
// once the keys change. Where no keys are set there are none.
//
// A page gives each reader one in a cookie, for suggestions, exports, coverage and single articles:
// it says when it expires, to the hour, and nothing of the reader. A feed's address has one for
// that feed alone, which does not expire, for nobody looks after subscriptions.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// The value of a Set-Cookie header for a page that is given now: HttpOnly, SameSite=Strict, Secure
// where `origin` (as the client sees us) is https. Nothing where the request shows a cookie of ours
// that holds for half of its time yet.
std::optional<std::string> token_cookie(const HttpRequest& request, const Site& site,
                                        std::string_view origin, std::time_t now);

// Whether the request shows that cookie, and it holds.
bool shows_page_token(const HttpRequest& request, const Site& site, std::time_t now);

// For the parameter `token` of a feed with these parameters, in any order, whatever part of it
// (`offset`) is read. "" where no keys are set.
std::string feed_token(const Pairs& parameters, const Site& site);

// Whether the request shows the token of what it asks for.
bool shows_feed_token(const HttpRequest& request, const Site& site);

// A target or address without the tokens in it, as logs may keep it: "token=-".
std::string without_token(std::string_view address);

} // namespace newshound
