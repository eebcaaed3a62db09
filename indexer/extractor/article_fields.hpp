// SPDX-License-Identifier: GPL-3.0-or-later
// From what is known of a page to its article's fields, each with the rule and element that gave
// it.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "indexer/extractor/page_reading.hpp"
#include "indexer/page.hpp"

#include <optional>

namespace newshound {

// Everything that can be told before the main text is sought: declarations, archive marks, the
// address, the headline. What an archive added to the page is silenced in `document`.
PageReading begin_reading(HtmlDocument& document, const Page& page,
                          const std::optional<Date>& today = std::nullopt);

// Fills all fields but the text's. REQUIRES: reading.body is what main_text found.
void fill_fields(PageReading& reading, const Page& page, const OutletRegistry& outlets,
                 Article& article);

} // namespace newshound
