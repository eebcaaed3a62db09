// SPDX-License-Identifier: GPL-3.0-or-later
// A page with what was taken for its text and what was left marked in colour, for a person who
// looks for a mistake.
#pragma once

#include "indexer/page.hpp"

#include <string>

namespace newshound {

// A whole HTML page in UTF-8. It has the elements and words of the original, none of its scripts,
// styles, addresses or other attributes: nothing is loaded and nothing runs.
std::string marked_page(const Page& page);

} // namespace newshound
