// SPDX-License-Identifier: GPL-3.0-or-later
// The run: page -> article -> enriched -> written. The only place that knows about threads.
#pragma once

#include "indexer/index_options.hpp"
#include "indexer/report.hpp"
#include "indexer/writer/open_for_writing.hpp"

#include <cstddef>

namespace newshound {

// Pages that wait to be written, for each thread. (Their bytes are bounded, too: run_memory.hpp.)
inline constexpr std::size_t pages_waiting = 32;

// Indexes what `options.paths` name. The same articles, ids and versions whatever the number
// of threads; the order of documents is another from four threads on. Throws SystemError when none
// of the paths can be read, DatabaseError, DatabaseBusy, and UsageError for bad lists.
Report index_archive(const IndexOptions& options, const IndexEvents& events);

// What of a run's options its writer is told.
WriterOptions writer_options(const IndexOptions& options);

// Enriches all stored articles anew and writes them in this program's format, without their pages.
Report index_again(const IndexOptions& options, const IndexEvents& events);

} // namespace newshound
