// SPDX-License-Identifier: GPL-3.0-or-later
// Headings that show the site's own name.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

namespace newshound {

// Whether a class or id of `heading` says so, or it stands around or in a link to the front page.
bool is_logo(const HtmlDocument& document, NodeId heading);

} // namespace newshound
