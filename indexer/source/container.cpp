// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/container.hpp"

namespace newshound {

SourceItem Container::item_at(const std::string& place) {
    SourceItem item;
    item.name = file_.name + "#" + place;
    item.path = file_.path + "#" + place;
    item.records = take_counts();
    return item;
}

void Container::count(const std::string& kind, std::uint64_t number) {
    const bool is_known = counts_.contains(kind) || counts_.size() < most_record_kinds;
    counts_[is_known ? kind : "others"] += number;
}

} // namespace newshound
