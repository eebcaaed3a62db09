// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that a path names: a file's own page, all of a container's, or one of these
// ("crawl.warc.gz#1234").
#pragma once

#include "indexer/page.hpp"

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

// The first of them.
std::string read_one_page(const std::string& path, std::size_t limit, Page& page);

} // namespace newshound
