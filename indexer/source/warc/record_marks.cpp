// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/record_marks.hpp"

#include "common/schema/identity.hpp"
#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"

#include <string>
#include <string_view>

namespace newshound {
namespace {

void add(RecordMarks& marks, std::string_view kind, std::string_view value) {
    if (!value.empty()) marks.push_back(hash64(std::string(kind) + ascii_lower(value)));
}

RecordMarks marks(const RecordHead& head, std::string_view id, const std::optional<Date>& date) {
    RecordMarks all;
    add(all, "digest ", head.payload_digest);
    add(all, "id ", id);
    if (date) add(all, "date ", to_iso(*date));
    return all;
}

} // namespace

RecordMarks marks_of(const RecordHead& head) {
    return marks(head, head.id, head.date);
}

RecordMarks marks_referred_to(const RecordHead& revisit) {
    const RevisitedRecord& other = revisit.revisited;
    const bool is_elsewhere =
        !other.address.empty() && url_key(other.address) != url_key(revisit.address);
    return is_elsewhere ? marks(revisit, {}, {}) : marks(revisit, other.id, other.date);
}

} // namespace newshound
