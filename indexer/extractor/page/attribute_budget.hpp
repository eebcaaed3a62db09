// SPDX-License-Identifier: GPL-3.0-or-later
// Finds elements with more attributes than page_limits.hpp allows, before the parser meets them.
#pragma once

#include "indexer/extractor/page/markup_piece.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace newshound {

// The offset of the first such start tag; html.size() when there is none. Scripts, styles and
// comments are passed over. Linear. `pieces` gets, in order, the long pieces on the way there.
std::size_t within_attribute_budget(std::string_view html,
                                    std::vector<MarkupPiece>* pieces = nullptr);

} // namespace newshound
