// SPDX-License-Identifier: GPL-3.0-or-later
// By what a revisit record, which says that a page was found as it had been, refers to the record
// of that page (ISO 28500, section 6.7): its payload's digest, its id, or its date.
#pragma once

#include "indexer/source/warc/record.hpp"

#include <cstdint>
#include <vector>

namespace newshound {

// Hashes of each, the surest first; records of one address that share one hold the same page.
using RecordMarks = std::vector<std::uint64_t>;

// Those by which others may refer to it.
RecordMarks marks_of(const RecordHead& head);

// Those by which a revisit refers to another. Of one that refers to a record of another address the
// digest alone: what stands there under that id or date is none of this address.
RecordMarks marks_referred_to(const RecordHead& revisit);

} // namespace newshound
