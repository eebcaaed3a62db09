// SPDX-License-Identifier: GPL-3.0-or-later
// Stories in elements that browsers with scripts don't show as they stand.
#pragma once

#include "indexer/extractor/page/node.hpp"

#include <span>

namespace newshound {

// Makes plain boxes (Tag::div) of every <template> that is a declarative shadow root, as saved
// pages have them, and of each <noscript> that holds more running text than all that is shown
// beside it.
void show_hidden_story(std::span<Node> nodes);

} // namespace newshound
