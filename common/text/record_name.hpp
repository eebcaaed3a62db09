// SPDX-License-Identifier: GPL-3.0-or-later
// Names of pages that stand in a container: the container's, a '#', and where the page stands in
// it. In a WARC file that is a place ("archive/crawl.warc.gz#1234"), in a zip or the like a member
// ("archive/pages.zip#1999/story.html"), or a place in that
// ("archive/a.wacz#archive/a.warc.gz#1234").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Where a record stands in its file.
struct RecordPlace {
    std::uint64_t member =
        0; // the byte where it begins; of a compressed file where the member does
    std::uint64_t within = 0; // decompressed bytes of that member in front of it

    bool operator==(const RecordPlace&) const = default;
};

// "1234"; where more than one record stands in a member "1234+567".
std::string to_string(const RecordPlace& place);

// The place that such a text tells; nothing for other texts.
std::optional<RecordPlace> parse_record_place(std::string_view text);

// What stands in front of each '#' of a name, the shortest first: where the name is of a page in a
// container, that is one of them. (Names of files, and of members of archives, may have that sign
// too: whoever needs to know looks which of them is a file.)
std::vector<std::string> possible_containers(std::string_view name);

} // namespace newshound
