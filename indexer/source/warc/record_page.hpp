// SPDX-License-Identifier: GPL-3.0-or-later
// What a record is: a page or something else; and how it becomes a page.
#pragma once

#include "indexer/page.hpp"
#include "indexer/source/warc/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// How much of a block it takes to tell what its record is.
inline constexpr std::size_t told_by = 32u << 10;

struct RecordKind {
    std::string name;     // by which it is counted: "response 200 text/html", "revisit", "request"
    bool is_page = false; // HTML of a response with a status of 2xx, a resource or a conversion
    bool is_text = false; // a conversion to plain text: a page where that is wanted
    bool is_revisit = false; // of what may be a page, at a time that it tells
};

// `start` is the first told_by bytes of the block, or all of it. A page without a type may be one.
RecordKind kind_of(const RecordHead& head, std::string_view start);

// The page of a record of such a kind, at most `limit` bytes of it; without its path. "" when that
// went well, else why not: one of skip_reasons.hpp. Safe from several threads.
std::string read_record(const ArchivedRecord& record, std::size_t limit, Page& page);

} // namespace newshound
