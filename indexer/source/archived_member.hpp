// SPDX-License-Identifier: GPL-3.0-or-later
// A member of an archive, or a line of JSON, as plain values; and the page that it is, as a file of
// a folder would be.
#pragma once

#include "indexer/page.hpp"

#include <cstddef>
#include <string>

namespace newshound {

struct ArchivedMember {
    std::string bytes;              // or their beginning
    bool cut = false;               // there were more
    bool is_named_so = false;       // like a page, or like JSON
    std::string content_type{};     // as its name has it; "" = HTML, if it is a page
    std::string address{};          // where the archive knows it; "" = unknown
    std::optional<Date> captured{}; // the same
};

// At most `limit` bytes of it, without its path; gzip and MHTML are unpacked. "" when that went
// well, else why not: one of skip_reasons.hpp. Safe from several threads.
std::string read_member(const ArchivedMember& member, std::size_t limit, Page& page);

} // namespace newshound
