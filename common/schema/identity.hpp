// SPDX-License-Identifier: GPL-3.0-or-later
// What makes two pages the same article, and the short name that people type for it.
//
// An article is its canonical URL, else the address it was found at, else its path relative to the
// named root. Never its text: the same text at another address is another article.
#pragma once

#include "common/article/article.hpp"

#include <string>
#include <string_view>

namespace newshound {

// A web address in the one spelling that is compared: scheme and host in lower case, http and
// https alike and without "www.", no default port, no fragment, no empty path, no session or
// campaign parameters (utm_*, fbclid, gclid). "" when it is no http address.
std::string url_key(std::string_view address);

// "url:…" or "path:…". Never empty.
std::string identity_of(const Article& article);

inline constexpr std::size_t article_id_length = 12;

// The id of the article with that identity: article_id_length letters and digits in lower case.
// 60 bits: among ten million articles two would share an id with a chance of 1 in 20,000; the
// writer then gives the later one `attempt` 1, 2, ….
std::string article_id(std::string_view identity, unsigned attempt = 0);

// One version of an article: "k3v9x2m4p7q1.2". `id` alone names the newest.
std::string version_id(std::string_view id, unsigned version);

// Splits "k3v9x2m4p7q1.2"; version 0 when there is none. False when `text` has not the form of an
// id. Case and blanks around are forgiven.
bool parse_id(std::string_view text, std::string& id, unsigned& version);

} // namespace newshound
