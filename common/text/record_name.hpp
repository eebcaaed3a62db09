// SPDX-License-Identifier: GPL-3.0-or-later
// Names of pages that stand in a container, as a WARC file is: "archive/crawl.warc.gz#1234".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// Where a record stands in its file.
struct RecordPlace {
    std::uint64_t member =
        0; // the byte where it begins; of a compressed file where the member does
    std::uint64_t within = 0; // decompressed bytes of that member in front of it

    bool operator==(const RecordPlace&) const = default;
};

// "crawl.warc.gz#1234"; where more than one record stands in a member "crawl.warc.gz#1234+567".
std::string record_name(std::string_view container, const RecordPlace& place);

// The place that "1234" or "1234+567" tells; nothing for other texts.
std::optional<RecordPlace> parse_record_place(std::string_view text);

struct RecordName {
    std::string container;
    RecordPlace place;
};

// Nothing for a name that has no such end. (A file of its own may have one: whoever needs to know
// looks for that file first.)
std::optional<RecordName> parse_record_name(std::string_view name);

} // namespace newshound
