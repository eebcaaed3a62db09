// SPDX-License-Identifier: GPL-3.0-or-later
// An article as versioned bytes: what the database keeps, so that results, snippets and
// re-enriching never need the original page.
#pragma once

#include "common/article/article.hpp"

#include <string>
#include <string_view>

namespace newshound {

inline constexpr int stored_article_version = 1;

// Reading back gives an equal article. Deterministic.
std::string store_article(const Article& article);

// Reads every released version. False on bytes that are damaged or of a newer version; never
// reads outside `bytes`, never allocates more than a small multiple of their size.
bool load_article(std::string_view bytes, Article& article);

} // namespace newshound
