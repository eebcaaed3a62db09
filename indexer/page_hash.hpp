// SPDX-License-Identifier: GPL-3.0-or-later
// By what a page that is read again is known to be the one that was read before.
#pragma once

#include "indexer/page.hpp"
#include "indexer/source/source.hpp"

#include <cstdint>

namespace newshound {

// Of its bytes; of a record also of where and when it was fetched: two of them may have the same
// bytes, and still be two.
std::uint64_t page_hash(const SourceItem& item, const Page& page);

} // namespace newshound
