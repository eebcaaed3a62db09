// SPDX-License-Identifier: GPL-3.0-or-later
// An article as versioned bytes: what the database keeps, so that results, snippets and
// re-enriching never need the original page.
//
// Layout: one byte of format version; the card, packed (packing.hpp) with its length before it;
// the rest, packed, with its length before it and deflated (RFC 1951, zlib's wrapper). The card is
// what a list of results shows, so that such a list costs no inflating.
#pragma once

#include "common/article/article.hpp"

#include <string>
#include <string_view>

namespace newshound {

inline constexpr int stored_article_version = 1;

// Reading back gives an equal article. Deterministic. Thread-safe.
std::string store_article(const Article& article);

// Reads every released version. False on bytes that are damaged or of a newer version; never
// reads outside `bytes`, never allocates more than deflate's greatest ratio (1:1032) allows.
bool load_article(std::string_view bytes, Article& article);

// Only title, outlet, authors, dates, language, url, section, wire, image, truncated and origin:
// ten times faster. The other fields are left empty.
bool load_card(std::string_view bytes, Article& card);

} // namespace newshound
