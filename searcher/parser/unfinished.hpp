// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a query that is still being typed.
#pragma once

#include "searcher/value/suggestion.hpp"

#include <string_view>

namespace newshound {

// Never throws: of what was typed before, nothing has to be right. A field that there is not gives
// its name and colon back as a part of the word. Linear time.
UnfinishedQuery unfinished_query(std::string_view typed);

} // namespace newshound
