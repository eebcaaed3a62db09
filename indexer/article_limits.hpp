// SPDX-License-Identifier: GPL-3.0-or-later
// How much of each field of an article is stored: what a hostile page can put into the database,
// and so into every answer that shows it, is bounded. docs/extraction.md has the same table.
#pragma once

#include "common/article/article.hpp"

#include <cstddef>

namespace newshound {

// Bytes of UTF-8, and how many of a list.
namespace article_limits {
inline constexpr std::size_t title = 1'000;
inline constexpr std::size_t description = 4'000;
inline constexpr std::size_t name = 200; // of an author, outlet, section, wire, keyword, mention
inline constexpr std::size_t authors = 100;
inline constexpr std::size_t keywords = 100;
inline constexpr std::size_t address = 2'000; // of page and image; a longer one is left out
inline constexpr std::size_t caption = 2'000;
inline constexpr std::size_t captions = 200;
inline constexpr std::size_t text = 4u << 20; // more marks the article as truncated
inline constexpr std::size_t links = 2'000;
inline constexpr std::size_t mentions = 5'000; // of names, of times, of citations; quotations
inline constexpr std::size_t speakers = 10;    // of one quotation
inline constexpr std::size_t found = 200;      // records of where fields were found
} // namespace article_limits

// Cuts what is longer, at a code point, and drops what is more, the last first. An address is never
// cut, since that would be another one. To be called on an enriched article: the text that
// enrichers see (most_enriched_bytes) is within the limit, so that their offsets stay true.
void keep_within_limits(Article& article);

} // namespace newshound
