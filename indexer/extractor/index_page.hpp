// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page lists other pages instead of telling a story: front pages, sections, tags,
// authors, search results.
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

// Whether something says that the page is an article: og:type, declared date, author or text, a day
// in its address.
bool says_article(const PageReading& reading);

// Never for pages that say that they are articles. REQUIRES: reading.body is what main_text found.
bool is_index_page(const PageReading& reading);

} // namespace newshound
