// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that a path names: a file's own page, all of a container's, or one of these
// ("crawl.warc.gz#1234").
#pragma once

#include "indexer/page.hpp"
#include "indexer/source/source.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace newshound {

// Whether `visit` wants another.
using PageVisit = std::function<bool(Page&& page)>;

// Calls `visit` for each, in their order, with at most `limit` bytes of it and with its path. "-"
// is standard input, a page. "" when that went well, else why not, as read_page_file has it;
// records that are no pages are passed over.
std::string read_pages(const std::string& path, std::size_t limit, const PageVisit& visit);

// Of the container `file`, which its name tells and its path opens, the page at `place`, which is
// what stands behind the '#' of its name, as its record or member with at most `limit` bytes. ""
// when it is there, else why not.
std::string find_contained(const SourceItem& file, const std::string& place, std::size_t limit,
                           SourceItem& item);

// The first of them.
std::string read_one_page(const std::string& path, std::size_t limit, Page& page);

} // namespace newshound
