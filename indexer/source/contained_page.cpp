// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/contained_page.hpp"

#include "indexer/source/archived_member.hpp"
#include "indexer/source/warc/record_page.hpp"

namespace newshound {

std::string read_contained(const SourceItem& item, std::size_t limit, Page& page) {
    return item.record ? read_record(*item.record, limit, page)
                       : read_member(*item.member, limit, page);
}

} // namespace newshound
