// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page holds only a part of its story: a paywall's stub, or a page that scripts fill.
#pragma once

#include "indexer/extractor/html_document.hpp"

#include <string_view>

namespace newshound {

// `text` is what was found, `title` the headline. A long text is never called a part: publishers
// declare and build their walls on pages that the archive holds whole.
bool is_truncated(const HtmlDocument& document, std::string_view text, std::string_view title);

} // namespace newshound
