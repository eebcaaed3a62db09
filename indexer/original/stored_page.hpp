// SPDX-License-Identifier: GPL-3.0-or-later
// A page with the bytes that it was read from, out of its file or container.
#pragma once

#include "indexer/page.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace newshound {

// Files and records of more are not given out.
inline constexpr std::size_t most_original_bytes = 64u << 20;

struct StoredPage {
    std::string bytes; // of the file or member as it is; of a record its body, as the page was sent
    Page page;         // as it is read for the index: unpacked, at most page_limits::bytes
    std::uint64_t hash = 0;
    SourceItem item; // its record or member, whole; neither = a file of its own
};

// `place` is what stands behind the container's '#', "" = the file is the page. "" when that went
// well, else why not.
std::string read_stored_page(const PageFile& file, const std::string& place, StoredPage& stored);

} // namespace newshound
