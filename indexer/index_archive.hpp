// SPDX-License-Identifier: GPL-3.0-or-later
// The run: page -> article -> enriched -> written. The only place that knows about threads.
#pragma once

#include "indexer/index_options.hpp"
#include "indexer/report.hpp"

#include <cstddef>

namespace newshound {

// What waits to be written: pages for each thread, and bytes of pages in all. A document takes some
// twice the bytes of its page.
inline constexpr std::size_t pages_waiting = 32;
inline constexpr std::size_t bytes_waiting = 64u << 20;

// Indexes what `options.paths` name. The same articles, ids and order of documents whatever the
// number of threads. Throws SystemError when none of the paths can be read, DatabaseError,
// DatabaseBusy, and UsageError for bad lists.
Report index_archive(const IndexOptions& options, const IndexEvents& events);

// Enriches all stored articles anew and writes them in this program's format, without their pages.
Report index_again(const IndexOptions& options, const IndexEvents& events);

} // namespace newshound
