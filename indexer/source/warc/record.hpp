// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a WARC or ARC file, as plain values.
#pragma once

#include "common/article/date.hpp"
#include "common/text/record_name.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// Of a record whose lines tell no length, or none that is a number.
inline constexpr std::uint64_t unknown_length = UINT64_MAX;

// What a revisit says of the record whose page it found again (WARC-Refers-To…).
struct RevisitedRecord {
    std::string id;
    std::string address;
    std::optional<Date> date;
};

// What its own lines say of it.
struct RecordHead {
    std::string type;    // in lower case: "response", "revisit", …; ARC: "response", "filedesc"
    std::string address; // WARC-Target-URI, without the <> of some writers; "" = none
    std::optional<Date> date;     // when it was fetched
    std::string content_type;     // of its block: "application/http; msgtype=response"
    std::uint64_t length = 0;     // bytes of its block, or unknown_length
    bool is_part = false;         // the crawler cut it, or the rest stands in other records
    std::string id{};             // WARC-Record-ID; "" = none
    std::string block_digest{};   // "sha1:ABC…"; "" = none
    std::string payload_digest{}; // of the body in the block; "" = none
    RevisitedRecord revisited{};  // of a revisit; of others the id alone, that of WARC-Refers-To
    std::string concurrent_to{};  // WARC-Concurrent-To, the first; "" = none
    std::uint64_t lines = 0;      // hash64 of its lines: another record has others
};

struct ArchivedRecord {
    RecordHead head;
    RecordPlace place;
    std::string block;                   // or its beginning
    bool cut = false;                    // of the block is there, or was read, a part only
    std::string head_bytes{};            // its lines as they stand in the file, with their ends
    std::vector<std::string> metadata{}; // as Page::metadata
};

} // namespace newshound
