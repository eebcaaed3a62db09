// SPDX-License-Identifier: GPL-3.0-or-later
// Validators and freshness of answers (RFC 9110, section 8.8; RFC 9111): an answer may be kept as
// long as neither the archive nor the question changes.
#pragma once

#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"

#include <string>
#include <string_view>

namespace newshound {

// A weak tag (answers are the same in meaning, packed or not) of what decides an answer: the state
// of the archive, the whole request, the version of the program, and the day, for "yesterday".
std::string request_tag(const HttpRequest& request, std::string_view origin,
                        std::string_view revision);

// Of an answer that depends on nothing else.
std::string body_tag(std::string_view body);

// Whether If-None-Match names the tag.
bool is_held(const HttpRequest& request, std::string_view tag);

HttpResponse not_modified(const std::string& tag, const Site& site);

// Of answers by default: "no-cache" (keep, but ask) or "public, max-age=60".
std::string cache_control(const Site& site);

} // namespace newshound
