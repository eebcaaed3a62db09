// SPDX-License-Identifier: GPL-3.0-or-later
// From an article to the bytes it was read from.
//
// A database is data: where it says that its folders are is tried, what may be opened the allowed
// folders decide, and only what has the hash of the page that was indexed is the original.
#pragma once

#include "common/original/original.hpp"
#include "indexer/original/allowed_folders.hpp"
#include "indexer/original/stored_page.hpp"
#include "indexer/writer/page_origin.hpp"

#include <string>
#include <vector>

namespace newshound {

struct FoundOriginal {
    PageOrigin origin;
    StoredPage stored;
    std::string place;         // full path of the file or container, links resolved
    bool is_contained = false; // it is a page of that container
};

// As original.hpp has it. With `changed` what stands in the file now is given, whatever the
// database knows of it.
OriginalState find_original(const AllowedFolders& allowed,
                            const std::vector<std::string>& databases, const std::string& name,
                            bool changed, FoundOriginal& found, std::string& why);

// The same as plain values.
Original as_original(const FoundOriginal& found);

// For who knows nothing of archives: as OriginalsBelow has it.
ReadOriginal originals_below(const std::vector<std::string>& folders);

} // namespace newshound
