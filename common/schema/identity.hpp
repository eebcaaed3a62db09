// SPDX-License-Identifier: GPL-3.0-or-later
// What makes two pages the same article, and the short name that people type for it.
//
// An article is the address it was found at, else the one its page declares, else its path relative
// to the named root. Many pages may declare one address; which of them are one article, the writer
// decides (indexer/writer/placement.hpp).
#pragma once

#include "common/article/article.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// A web address as it is shown: mended (url.hpp), without fragment (but "#!…") and without the
// parameters that only say where the reader came from (common/data/campaign_parameters.txt).
// Anything else stays as it is.
std::string public_address(std::string_view address);

// Whether a parameter of that name only says so.
bool is_campaign_parameter(std::string_view name);

// Its one spelling, which is compared: of public_address the host without "www.", a port that is
// not the usual one, the path without dot segments and slashes at its end, the parameters sorted;
// percent signs by RFC 3986. "example.org/a?b=1". http and https are alike. "" when it is no
// http(s) address.
std::string url_key(std::string_view address);

// What an article is known by as far as its page alone tells: "url:…" or "path:…". Never empty. Of
// a story of another archive what it was known by there.
std::string identity_of(const Article& article);

std::string url_identity(std::string_view url_key);
std::string path_identity(const Article& article);
// Of several articles of one path, from 1 on: the `number`-th.
std::string path_identity(std::string_view path, unsigned number);

inline constexpr std::size_t article_id_length = 12;

// What an archive that knew an article by `id`, with that address and file, knew it as; "" where
// neither gives the id.
std::string identity_of_id(std::string_view id, std::string_view address, std::string_view file);

// The id of the article with that identity: article_id_length letters and digits in lower case.
// The first 60 bits of a SHA-1: the chance that two of n articles share an id is about n²/2⁶¹, 1 in
// 23,000 among ten million, 1 in 2.3 million among a million; the writer then gives the later one
// `attempt` 1, 2, ….
std::string article_id(std::string_view identity, unsigned attempt = 0);

// One version of an article: "k3v9x2m4p7q1.2". `id` alone names the newest.
std::string version_id(std::string_view id, unsigned version);

// Splits "k3v9x2m4p7q1.2"; version 0 when there is none. False when `text` has not the form of an
// id. Case and blanks around are forgiven.
bool parse_id(std::string_view text, std::string& id, unsigned& version);

} // namespace newshound
