// SPDX-License-Identifier: GPL-3.0-or-later
// The story's own words on a page, without the furniture around and inside them.
#pragma once

#include "indexer/extractor/page_reading.hpp"

namespace newshound {

// Time and memory linear in the document.
MainText main_text(const HtmlDocument& document, const MainTextHints& hints);

} // namespace newshound
