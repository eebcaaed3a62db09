// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_hash.hpp"

#include "common/text/hash.hpp"

#include <string>

namespace newshound {

std::uint64_t page_hash(const SourceItem& item, const Page& page) {
    if (!page.beside.empty()) return hash64(page.bytes + "\n" + page.beside);
    if (!item.record) return hash64(page.bytes);
    const std::string when = page.captured ? to_iso(*page.captured) : std::string();
    return hash64(page.address + "\n" + when + "\n" + page.bytes);
}

} // namespace newshound
