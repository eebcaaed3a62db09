// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an item that a container gave.
#pragma once

#include "indexer/source/source.hpp"

#include <cstddef>
#include <string>

namespace newshound {

// At most `limit` bytes of it, without its path. "" when that went well, else why not: one of
// skip_reasons.hpp. REQUIRES: item.is_in_container(). Safe from several threads.
std::string read_contained(const SourceItem& item, std::size_t limit, Page& page);

} // namespace newshound
