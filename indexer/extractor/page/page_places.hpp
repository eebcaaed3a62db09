// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a page are not its story: navigation, footers, sidebars, comments, teasers of
// other stories.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

#include <vector>

namespace newshound {

// One flag a node: true inside such a part, as its element or its class says. An element around
// the headline's element (`heading`, no_node = unknown) is none, whatever it is called: layouts
// name the whole page "has-sidebar".
std::vector<bool> side_places(const HtmlDocument& document, NodeId heading);

} // namespace newshound
