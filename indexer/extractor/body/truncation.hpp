// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page holds only a part of its story: a paywall's stub, or a page that scripts fill.
#pragma once

#include "indexer/extractor/page_reading.hpp"

#include <string_view>

namespace newshound {

// `body` is what was found, `title` the headline. Publishers declare and build their walls on pages
// that the archive holds whole, too. So a long text is never called a part; a shorter one is, where
// the page declares that its story is not free (schema.org's isAccessibleForFree) and the part that
// it names as paid (cssSelector) is not among what was found.
bool is_truncated(const HtmlDocument& document, const MainText& body, std::string_view title);

} // namespace newshound
