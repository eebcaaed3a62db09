// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/member_list.hpp"

#include "indexer/source/companion_folder.hpp"
#include "indexer/source/file_names.hpp"

#include <algorithm>
#include <functional>

namespace newshound {

bool MemberList::add(const std::string& member) {
    if (++count_ > most_members) return false;
    has_description_ = has_description_ || member == "datapackage.json";
    has_warc_ = has_warc_ || is_named_like_a_warc(member);
    if (!is_named_like_a_page(member)) return true;
    bytes_ += member.size();
    if (bytes_ > most_bytes) return false;
    pages_.push_back(member);
    return true;
}

void MemberList::close() {
    std::ranges::sort(pages_, std::greater<>());
}

bool MemberList::is_part_of_page(std::string_view member) const {
    return newshound::is_part_of_page(member, pages_);
}

bool MemberList::is_about_others(const std::string& member) const {
    if (is_wacz()) return is_named_like_json(member) || is_named_like_lines(member);
    return is_beside_its_page(member, pages_);
}

} // namespace newshound
