// SPDX-License-Identifier: GPL-3.0-or-later
// The story as the page's linked data gives it, for pages whose own words are drawn by scripts.
#pragma once

#include "indexer/extractor/page_reading.hpp"

#include <string_view>

namespace newshound {

// Puts `article_body` (of JSON-LD: plain or with markup, a paragraph a line) in the place of what
// the page shows, if that is a paragraph or less and holds less than half of it.
void prefer_declared_text(std::string_view article_body, MainText& shown);

} // namespace newshound
